import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router-dom';
import type { Dashboard } from '@datavizpro/contract';
import { Badge } from '../../ui/Badge.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ErrorState } from '../../ui/ErrorState.js';
import { CardsSkeleton } from '../../ui/LoadingState.js';
import { panelStyle } from '../../ui/Panel.js';
import { RelativeTime } from '../../ui/RelativeTime.js';
import { color } from '../../ui/theme/color.js';
import type { ApiList } from '../session/index.js';
import { DashboardMiniature } from './DashboardMiniature.js';

/** The latest dashboards as cards with their own layout in small. */
export function RecentDashboards({ list }: { readonly list: ApiList<Dashboard> }) {
  return (
    <section aria-labelledby="recent-dashboards">
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 3, mb: 2 }}>
        <Typography id="recent-dashboards" variant="h2" sx={{ flex: 1 }}>
          Dashboards
        </Typography>
        <Link component={RouterLink} to="/dashboards" sx={{ fontSize: 13 }}>
          All dashboards
        </Link>
      </Box>
      <Cards list={list} />
    </section>
  );
}

function Cards({ list }: { readonly list: ApiList<Dashboard> }) {
  if (list.isLoading) return <CardsSkeleton cards={4} height={172} />;
  if (list.error !== null && list.items.length === 0) {
    return (
      <Box sx={panelStyle}>
        <ErrorState compact error={list.error} onRetry={list.reload} />
      </Box>
    );
  }
  if (list.items.length === 0) {
    return (
      <Box sx={panelStyle}>
        <EmptyState compact sketch="dashboard" title="No dashboard yet">
          Put charts side by side, filter them together, share them.
        </EmptyState>
      </Box>
    );
  }
  return (
    <Box component="ul" sx={gridStyle}>
      {list.items.map((dashboard) => (
        <DashboardCard key={dashboard.id} dashboard={dashboard} />
      ))}
    </Box>
  );
}

function DashboardCard({ dashboard }: { readonly dashboard: Dashboard }) {
  return (
    <Box component="li" sx={cardStyle}>
      <Box sx={{ height: 104, p: 2, pb: 0, bgcolor: color.canvas, overflow: 'hidden' }}>
        <DashboardMiniature layout={dashboard.layout} />
      </Box>
      <Box sx={{ px: 3, py: 2, borderTop: `1px solid ${color.hair}` }}>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
          <Box component={RouterLink} to={`/dashboards/${dashboard.id}`} sx={cardLinkStyle} title={dashboard.name}>
            {dashboard.name}
          </Box>
          {dashboard.sample && <Badge>Sample</Badge>}
        </Box>
        <Box sx={{ fontSize: 12, color: color.ink2 }}>
          {dashboard.access === 'owner' || dashboard.sample ? 'Changed' : `${dashboard.owner.name}, changed`}{' '}
          <RelativeTime iso={dashboard.updatedAt} />
        </Box>
      </Box>
    </Box>
  );
}

const gridStyle = {
  display: 'grid',
  gap: 3,
  listStyle: 'none',
  m: 0,
  p: 0,
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(240px, 100%), 1fr))',
  // On a phone the first ones; all are one tap away.
  '& > li:nth-of-type(n + 4)': { display: { xs: 'none', sm: 'flex' } },
} as const;

const cardStyle = {
  ...panelStyle,
  position: 'relative',
  overflow: 'hidden',
  transition: 'border-color 120ms',
  '&:hover': { borderColor: color.control },
  '&:has(a:focus-visible)': { outline: `2px solid ${color.brand}`, outlineOffset: 2 },
} as const;

const cardLinkStyle = {
  flex: 1,
  minWidth: 0,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
  color: color.ink,
  fontWeight: 560,
  textDecoration: 'none',
  outline: 'none',
  '&:focus-visible': { outline: 'none' },
  // The whole card is the link, and its text can still be selected by a reader.
  '&::after': { content: '""', position: 'absolute', inset: 0 },
} as const;
