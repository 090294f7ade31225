import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { isTableSource, type ChartSuggestion } from '@datavizpro/contract';
import { EmptyState } from '../../../ui/EmptyState';
import { color } from '../../../ui/theme/color';
import { radius } from '../../../ui/theme/tokens';
import { useSuggestions } from '../api';
import { ChartKindIcon } from '../../../ui/ChartKindIcon';
import { useEditor } from '../editor/EditorContext';
import { hasColumn } from '../model/facts';
import { joinsOf } from '../model/joins';
import { allPills } from '../model/shelves';
import { toConfiguration } from '../model/to-configuration';
import { SuggestionPicture } from './SuggestionPicture';

const atStart = 6;
const beside = 4;

/** Nothing is chosen yet: charts that this table lends itself to. */
export function StartSuggestions() {
  const { model, readOnly } = useEditor();
  const source = isTableSource(model.source) ? model.source : { dataSourceId: '', table: '' };
  const found = useSuggestions(source.dataSourceId, source.table, [], !readOnly);
  if (!isTableSource(model.source) || joinsOf(model).length > 0) {
    return (
      <EmptyState sketch="chart" title="Click a field to begin">
        The chart follows what you choose. Fields can be dragged, too.
      </EmptyState>
    );
  }
  if (source.table === '') {
    return (
      <EmptyState sketch="file" title="Choose data to begin">
        Pick a data source on the left.
      </EmptyState>
    );
  }
  return (
    <Box sx={{ p: { xs: 4, sm: 6 }, overflowY: 'auto', flex: 1 }}>
      <Typography variant="h2">Start with one of these</Typography>
      <Typography variant="body2" sx={{ color: color.ink2, mb: 4, mt: 1 }}>
        Or click a field: the chart follows what you choose.
      </Typography>
      <Box component="ul" sx={startGridStyle} aria-label="Suggested charts">
        {found.isPending &&
          [1, 2, 3].map((key) => <Skeleton key={key} component="li" height={248} sx={{ borderRadius: '10px' }} />)}
        {(found.data ?? []).slice(0, atStart).map((suggestion) => (
          <SuggestionCard key={suggestion.title} suggestion={suggestion} large />
        ))}
      </Box>
    </Box>
  );
}

/** Other charts of the fields that are chosen, best first. */
export function MoreSuggestions() {
  const { model, facts, readOnly } = useEditor();
  const source = isTableSource(model.source) ? model.source : { dataSourceId: '', table: '' };
  const used = allPills(model).flatMap(({ field }) => (field.kind === 'column' ? [field.column] : []));
  const columns = [...new Set(used)].filter((column) => hasColumn(facts, column));
  const found = useSuggestions(
    source.dataSourceId,
    source.table,
    columns,
    columns.length > 0 && !readOnly && joinsOf(model).length === 0,
  );
  const current = JSON.stringify(shapeOf(toConfiguration(model).configuration));
  const others = (found.data ?? []).filter((each) => JSON.stringify(shapeOf(each.configuration)) !== current);
  if (columns.length === 0 || others.length === 0 || joinsOf(model).length > 0) return null;
  return (
    <Box role="group" aria-label="Other charts of these fields">
      <Box component="h2" sx={{ m: 0, mb: 2, fontSize: 12, fontWeight: 540, color: color.ink2 }}>
        Other charts of these fields
      </Box>
      <Box component="ul" sx={moreGridStyle}>
        {others.slice(0, beside).map((suggestion) => (
          <SuggestionCard key={suggestion.title} suggestion={suggestion} />
        ))}
      </Box>
    </Box>
  );
}

/** What makes two charts the same for a person: type, and what is read. */
const shapeOf = ({ type, query }: ChartSuggestion['configuration']): unknown => [
  type,
  (query.dimensions ?? []).map(({ column, grain }) => [column, grain]),
  (query.measures ?? []).map(({ column, agg }) => [column, agg]),
];

function SuggestionCard({
  suggestion,
  large = false,
}: {
  readonly suggestion: ChartSuggestion;
  readonly large?: boolean;
}) {
  const { dispatch } = useEditor();
  return (
    <Box component="li" sx={{ ...cardStyle, ...(large ? largeStyle : smallStyle) }}>
      <SuggestionPicture configuration={suggestion.configuration} height={large ? 160 : 120} />
      <ButtonBase onClick={() => dispatch({ do: 'load', configuration: suggestion.configuration })} sx={wordsStyle}>
        <Box component="span" aria-hidden sx={{ color: color.brand, display: 'flex', pt: '1px' }}>
          <ChartKindIcon kind={suggestion.configuration.type} size={16} />
        </Box>
        <Box component="span" sx={{ minWidth: 0, display: 'grid', gap: '2px' }}>
          <Box component="span" sx={{ fontWeight: 560, fontSize: 13, overflowWrap: 'anywhere' }}>
            {suggestion.title}
          </Box>
          <Box component="span" sx={{ fontSize: 12, color: color.ink2 }}>
            {suggestion.reason}
          </Box>
        </Box>
      </ButtonBase>
    </Box>
  );
}

const listStyle = { listStyle: 'none', m: 0, p: 0, display: 'grid' } as const;
const startGridStyle = {
  ...listStyle,
  gap: 3,
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 280px), 1fr))',
} as const;
const moreGridStyle = { ...listStyle, gap: 2 } as const;

const cardStyle = {
  position: 'relative',
  display: 'flex',
  flexDirection: 'column',
  minWidth: 0,
  color: color.ink,
  bgcolor: color.surface,
  border: `1px solid ${color.hair}`,
  transition: 'border-color 120ms',
  '&:hover': { borderColor: color.brand },
} as const;

const largeStyle = { gap: 3, p: 4, borderRadius: `${radius.md}px` } as const;
const smallStyle = { gap: 2, p: 2, borderRadius: `${radius.sm}px` } as const;

/** The button: its words alone, though the whole card can be clicked. */
const wordsStyle = {
  position: 'static',
  gap: 2,
  justifyContent: 'flex-start',
  alignItems: 'flex-start',
  textAlign: 'left',
  '&::after': { content: '""', position: 'absolute', inset: 0, borderRadius: 'inherit' },
  '&.Mui-focusVisible::after': { outline: `2px solid ${color.brand}`, outlineOffset: 2 },
} as const;
