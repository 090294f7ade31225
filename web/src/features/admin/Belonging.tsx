import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router-dom';
import type { NamedObject, QueryBelonging } from '@datavizpro/contract';
import { color } from '../../ui/theme/color.js';
import { fonts } from '../../ui/theme/tokens.js';

type Kind = 'data source' | 'chart' | 'dashboard';
const paths: Readonly<Record<Kind, string>> = { 'data source': '/data', chart: '/charts', dashboard: '/dashboards' };

/** By its name where one may see it; else by what it is and the beginning of its id, which the log has too. */
export function ObjectName({ kind, object: { id, name } }: { readonly kind: Kind; readonly object: NamedObject }) {
  if (name !== null)
    return (
      <Link component={RouterLink} to={`${paths[kind]}/${id}`} sx={{ overflowWrap: 'anywhere' }}>
        {name}
      </Link>
    );
  return (
    <Box component="span" title={`A ${kind} that is not shared with you: ${id}`}>
      {`${kind[0]?.toUpperCase() ?? ''}${kind.slice(1)} `}
      <Box component="span" sx={{ fontFamily: fonts.mono, fontSize: 11.5, color: color.ink2 }}>
        {id.slice(0, 8)}
      </Box>
    </Box>
  );
}

/** What a query is for: the chart, or nothing of the sort; below it where it is shown and what it asks. */
export function Belonging({ query: { chart, dashboard, dataSource } }: { readonly query: QueryBelonging }) {
  return (
    <>
      {chart === null ? 'A query of one’s own' : <ObjectName kind="chart" object={chart} />}
      <Box sx={{ fontSize: 12, color: color.ink2, overflowWrap: 'anywhere' }}>
        {dashboard !== null && (
          <>
            on <ObjectName kind="dashboard" object={dashboard} />,{' '}
          </>
        )}
        asks <ObjectName kind="data source" object={dataSource} />
      </Box>
    </>
  );
}

export const personName = ({ person }: QueryBelonging): string => person.name ?? 'Somebody who has left';
