import { use, Suspense } from 'react';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { chartKinds, chartTypes, type ChartKind } from '@datavizpro/contract';
import { configurationOf, gallery, type GalleryEntry } from '@datavizpro/gallery';
import { ChartView } from '../chart';
import { color } from '../ui/theme/color';
import { loadResult } from './results';
import { addressOf, type Wish } from './wish';

const sizes = [
  { width: 240, height: 160 },
  { width: 600, height: 400 },
  { width: 1_600, height: 860 },
] as const;

/** Charts of every type on small real data: for looking at them, and for the tests that do. */
export function GalleryPage({ wish }: { readonly wish: Wish }) {
  const kinds = wish.kind === null ? chartKinds : [wish.kind];
  return (
    <Box component="main" sx={{ p: 6, display: 'grid', gap: 8, justifyItems: 'start' }}>
      <Box sx={{ display: 'grid', gap: 3 }}>
        <Typography variant="h1">Gallery of charts</Typography>
        <Choices wish={wish} />
      </Box>
      {kinds.map((kind) => (
        <KindSection key={kind} kind={kind} wish={wish} />
      ))}
    </Box>
  );
}

function Choices({ wish }: { readonly wish: Wish }) {
  return (
    <Box component="nav" aria-label="What is shown" sx={{ display: 'grid', gap: 1, fontSize: 13 }}>
      <Row>
        <Choice wish={{ ...wish, mode: 'light' }} on={wish.mode === 'light'} label="Light" />
        <Choice wish={{ ...wish, mode: 'dark' }} on={wish.mode === 'dark'} label="Dark" />
        {sizes.map((size) => (
          <Choice
            key={size.width}
            wish={{ ...wish, ...size }}
            on={wish.width === size.width}
            label={`${size.width} × ${size.height}`}
          />
        ))}
      </Row>
      <Row>
        <Choice wish={{ ...wish, kind: null }} on={wish.kind === null} label="All" />
        {chartKinds.map((kind) => (
          <Choice key={kind} wish={{ ...wish, kind }} on={wish.kind === kind} label={chartTypes[kind].title} />
        ))}
      </Row>
    </Box>
  );
}

const Row = ({ children }: { readonly children: React.ReactNode }) => (
  <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 4, rowGap: 1 }}>{children}</Box>
);

interface ChoiceProps {
  readonly wish: Wish;
  readonly on: boolean;
  readonly label: string;
}

const Choice = ({ wish, on, label }: ChoiceProps) => (
  <Link href={addressOf(wish)} aria-current={on || undefined} sx={{ fontWeight: on ? 640 : 400 }}>
    {label}
  </Link>
);

function KindSection({ kind, wish }: { readonly kind: ChartKind; readonly wish: Wish }) {
  const { title, description } = chartTypes[kind];
  return (
    <Box component="section" aria-labelledby={`kind-${kind}`} sx={{ display: 'grid', gap: 3 }}>
      <Box>
        <Typography variant="h2" id={`kind-${kind}`}>
          {title}
        </Typography>
        <Typography sx={{ color: color.ink2, m: 0 }}>{description}</Typography>
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 5 }}>
        {gallery[kind].map((entry) => (
          <Card key={entry.name} kind={kind} entry={entry} wish={wish} />
        ))}
      </Box>
    </Box>
  );
}

interface CardProps {
  readonly kind: ChartKind;
  readonly entry: GalleryEntry;
  readonly wish: Wish;
}

function Card({ kind, entry, wish }: CardProps) {
  return (
    <Box data-entry={`${kind}/${entry.name}`} sx={cardStyle}>
      <Typography component="h3" variant="h3">
        {entry.title}
      </Typography>
      <Box sx={{ width: wish.width, height: wish.height }}>
        <Suspense fallback={<div aria-busy="true" />}>
          <Drawing kind={kind} entry={entry} wish={wish} />
        </Suspense>
      </Box>
    </Box>
  );
}

function Drawing({ kind, entry, wish: { mode, width, height } }: CardProps) {
  const result = use(loadResult(kind, entry.name));
  return (
    <ChartView
      configuration={configurationOf(kind, entry)}
      result={result}
      mode={mode}
      title={entry.title}
      size={{ width, height }}
    />
  );
}

const cardStyle = {
  display: 'grid',
  gap: 2,
  p: 4,
  bgcolor: color.surface,
  border: `1px solid ${color.hair}`,
  borderRadius: '8px',
} as const;
