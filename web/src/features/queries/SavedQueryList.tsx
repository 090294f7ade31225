import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { ChartColumn, FileCode2 } from 'lucide-react';
import { Link as RouterLink } from 'react-router-dom';
import type { SavedQuery } from '@datavizpro/contract';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { RowsSkeleton } from '../../ui/LoadingState';
import { panelStyle } from '../../ui/Panel';
import { RelativeTime } from '../../ui/RelativeTime';
import { SearchField } from '../../ui/SearchField';
import { color } from '../../ui/theme/color';
import { useApiList } from '../session';
import { queriesPath } from './api';
import { chartOfQueryPath, sqlPath } from './paths';

interface SavedQueryListProps {
  readonly dataSourceId: string;
  /** Whether new ones can be written here. */
  readonly mayWrite: boolean;
}

/** Queries that were saved on a data source: to run, to chart, to change. */
export function SavedQueryList({ dataSourceId, mayWrite }: SavedQueryListProps) {
  const [q, setQ] = useState('');
  const list = useApiList<SavedQuery>(queriesPath, { dataSourceId, q, sort: 'name', limit: 50 });
  if (list.isLoading) return <RowsSkeleton rows={3} />;
  if (list.error && list.items.length === 0) return <ErrorState error={list.error} onRetry={list.reload} />;
  if (list.items.length === 0 && q === '') return <NoQueries {...{ dataSourceId, mayWrite }} />;
  return (
    <>
      {(list.total > 8 || q !== '') && (
        <Box sx={{ mb: 3 }}>
          <SearchField value={q} onChange={setQ} label="Find a query" width={280} />
        </Box>
      )}
      {list.items.length === 0 ? (
        <EmptyState sketch="search" compact title={`No query is called “${q}”`} />
      ) : (
        <Box component="ul" aria-label="Saved queries" sx={{ ...panelStyle, listStyle: 'none', m: 0, p: 0 }}>
          {list.items.map((query) => (
            <QueryRow key={query.id} query={query} />
          ))}
        </Box>
      )}
      {list.hasMore && (
        <Button onClick={list.loadMore} loading={list.isLoadingMore} sx={{ mt: 2 }}>
          Show more
        </Button>
      )}
    </>
  );
}

function QueryRow({ query }: { readonly query: SavedQuery }) {
  return (
    <Box component="li" sx={rowStyle}>
      <Box aria-hidden sx={{ color: color.ink2, lineHeight: 0, pt: '2px' }}>
        <FileCode2 size={16} />
      </Box>
      <Box sx={{ flex: '1 1 220px', minWidth: 0 }}>
        <Link
          component={RouterLink}
          to={sqlPath({ dataSourceId: query.dataSourceId, queryId: query.id })}
          sx={{ color: color.ink, fontWeight: 540, overflowWrap: 'anywhere' }}
        >
          {query.name}
        </Link>
        {query.description !== '' && <Box sx={descriptionStyle}>{query.description}</Box>}
      </Box>
      <Box sx={{ color: color.ink2, fontSize: 12 }}>
        {query.owner.name}, <RelativeTime iso={query.updatedAt} />
      </Box>
      <Button
        variant="outlined"
        component={RouterLink}
        to={chartOfQueryPath(query.dataSourceId, query.id)}
        startIcon={<ChartColumn size={14} />}
        aria-label={`Make a chart of ${query.name}`}
      >
        Make a chart
      </Button>
    </Box>
  );
}

const NoQueries = ({ dataSourceId, mayWrite }: SavedQueryListProps) => (
  <EmptyState
    sketch="list"
    title="No saved queries"
    compact
    {...(mayWrite
      ? {
          action: (
            <Button variant="outlined" component={RouterLink} to={sqlPath({ dataSourceId })}>
              Write SQL
            </Button>
          ),
        }
      : {})}
  >
    {mayWrite
      ? 'A query that is saved can be run and charted by everybody who may see this data, with parameters of their own.'
      : 'Those who may write SQL here can save queries for others to run and chart.'}
  </EmptyState>
);

const rowStyle = {
  display: 'flex',
  alignItems: 'center',
  flexWrap: 'wrap',
  columnGap: 3,
  rowGap: 2,
  px: 4,
  py: 3,
  fontSize: 13,
  borderBottom: `1px solid ${color.hair}`,
  '&:last-of-type': { borderBottom: 0 },
} as const;

const descriptionStyle = {
  color: color.ink2,
  fontSize: 12.5,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  display: '-webkit-box',
  WebkitLineClamp: 2,
  WebkitBoxOrient: 'vertical',
} as const;
