import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import type { DataSource } from '@datavizpro/contract';
import { Badge } from '../../ui/Badge';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { CardsSkeleton } from '../../ui/LoadingState';
import { PageHeader } from '../../ui/PageHeader';
import { panelStyle } from '../../ui/Panel';
import { color } from '../../ui/theme/color';
import { ConnectButton, describeSize, KindIcon } from '../data-sources';
import { useApiList } from '../session';

/** The first question of SQL mode: of what data. */
export function ChooseSource({ onChoose }: { readonly onChoose: (id: string) => void }) {
  const list = useApiList<DataSource>('/api/data-sources', { limit: 100, sort: '-updatedAt' });
  const sources = list.items.filter(({ status }) => status === 'ready');
  return (
    <>
      <PageHeader title="SQL" subtitle="Choose the data to ask." actions={<ConnectButton />} />
      {list.isLoading && <CardsSkeleton cards={6} height={76} />}
      {list.error && sources.length === 0 && <ErrorState error={list.error} onRetry={list.reload} />}
      {!list.isLoading && !list.error && sources.length === 0 && (
        <EmptyState sketch="file" title="No data yet" action={<ConnectButton />}>
          Connect a database, or upload a file: both can be asked with SQL.
        </EmptyState>
      )}
      <Box component="ul" aria-label="Data sources" sx={gridStyle}>
        {sources.map((source) => (
          <li key={source.id}>
            <ButtonBase onClick={() => onChoose(source.id)} sx={{ ...panelStyle, ...cardStyle }}>
              <Box aria-hidden sx={iconStyle}>
                <KindIcon type={source.type} size={19} />
              </Box>
              <Box sx={{ minWidth: 0, flex: 1 }}>
                <Typography variant="h3" component="span" sx={{ overflowWrap: 'anywhere' }}>
                  {source.name}
                </Typography>
                <Box sx={{ fontSize: 12, color: color.ink2 }}>{describeSize(source)}</Box>
              </Box>
              {!source.sqlAllowed && <Badge>Saved queries</Badge>}
            </ButtonBase>
          </li>
        ))}
      </Box>
    </>
  );
}

const gridStyle = {
  listStyle: 'none',
  m: 0,
  p: 0,
  display: 'grid',
  gap: 3,
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 280px), 1fr))',
} as const;

const cardStyle = {
  width: '100%',
  height: '100%',
  flexDirection: 'row',
  alignItems: 'center',
  textAlign: 'left',
  gap: 3,
  p: 4,
  color: color.ink,
  '&:hover': { borderColor: color.brand },
} as const;

const iconStyle = {
  width: 36,
  height: 36,
  flexShrink: 0,
  borderRadius: '6px',
  display: 'grid',
  placeItems: 'center',
  bgcolor: color.sunken,
  color: color.ink2,
} as const;
