import { useState } from 'react';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { Database, TriangleAlert } from 'lucide-react';
import { isTableSource, type DataSource, type Join } from '@datavizpro/contract';
import { Badge } from '../../../ui/Badge';
import { Field } from '../../../ui/Field';
import { NativeSelect } from '../../../ui/NativeSelect';
import { color } from '../../../ui/theme/color';
import { radius } from '../../../ui/theme/tokens';
import { TableList, tableRef, useDataSource } from '../../data-sources';
import { useApiList } from '../../session';
import { useEditor } from '../editor/EditorContext';
import { joinsOf, tableName } from '../model/joins';
import { describeCardinality, describeFanOut, describeKeys, isSameJoin } from './join-words';
import { useSuggestedJoins, type SuggestedJoin } from './use-suggested-joins';

export interface ChosenTable {
  readonly table: string;
  readonly dataSourceId: string;
  readonly on?: Join['on'];
}

interface ChooseJoinTableProps {
  readonly onChoose: (chosen: ChosenTable) => void;
}

const firstShown = 6;

/** Tables that go with the first one, then every other, of this data source or another one. */
export function ChooseJoinTable({ onChoose }: ChooseJoinTableProps) {
  const { model } = useEditor();
  const { dataSourceId } = model.source;
  const joins = joinsOf(model);
  const suggested = useSuggestedJoins().filter((each) => !joins.some((join) => isSameJoin(join, each)));
  const left = isTableSource(model.source) ? tableName(model.source.table) : '';
  return (
    <Box sx={{ display: 'grid', gap: 4 }}>
      {suggested.length > 0 && (
        <Box>
          <Box component="h3" sx={headStyle}>
            Goes with {left}
          </Box>
          <Box component="ul" aria-label="Suggested tables" sx={listStyle}>
            {suggested.slice(0, firstShown).map((each) => (
              <Suggestion
                key={`${each.table} ${describeKeys(each.on)}`}
                suggestion={each}
                left={left}
                onChoose={() => onChoose({ table: each.table, dataSourceId, on: each.on })}
              />
            ))}
          </Box>
        </Box>
      )}
      <OtherTable hasSuggestions={suggested.length > 0} onChoose={onChoose} />
    </Box>
  );
}

interface SuggestionProps {
  readonly suggestion: SuggestedJoin;
  readonly left: string;
  readonly onChoose: () => void;
}

function Suggestion({ suggestion, left, onChoose }: SuggestionProps) {
  const warning = describeFanOut(suggestion, left);
  return (
    <li>
      <ButtonBase onClick={onChoose} sx={cardStyle}>
        <Box component="span" sx={{ display: 'flex', alignItems: 'center', gap: 2, flexWrap: 'wrap' }}>
          <Box component="span" sx={{ fontWeight: 560, overflowWrap: 'anywhere' }}>
            {tableName(suggestion.table)}
          </Box>
          <Badge tone={suggestion.reason === 'foreignKey' ? 'good' : 'quiet'}>
            {suggestion.reason === 'foreignKey' ? 'Foreign key' : 'Same names'}
          </Badge>
        </Box>
        <Box component="span" sx={{ color: color.ink2, fontSize: 12.5 }}>
          {describeKeys(suggestion.on)}. {describeCardinality(suggestion, left)}
        </Box>
        {warning !== null && (
          <Box component="span" sx={{ display: 'flex', gap: '6px', fontSize: 12.5 }}>
            <TriangleAlert size={14} aria-hidden style={{ flexShrink: 0, marginTop: 2, color: color.warn }} />
            {warning}
          </Box>
        )}
      </ButtonBase>
    </li>
  );
}

interface OtherTableProps extends ChooseJoinTableProps {
  readonly hasSuggestions: boolean;
}

function OtherTable({ hasSuggestions, onChoose }: OtherTableProps) {
  const { model } = useEditor();
  const own = model.source.dataSourceId;
  const [dataSourceId, setDataSourceId] = useState(own);
  const sources = useApiList<DataSource>('/api/data-sources', { limit: 100, sort: 'name' });
  const chosen = useDataSource(dataSourceId);
  const ready = sources.items.filter(({ status }) => status === 'ready');
  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      <Field
        label={hasSuggestions ? 'Or another table of' : 'Table of'}
        {...(dataSourceId === own
          ? {}
          : { hint: 'Both sides are asked, and joined here: within limits of rows, bytes and time.' })}
      >
        {({ id, describedBy }) => (
          <NativeSelect
            id={id}
            describedBy={describedBy}
            value={dataSourceId}
            startIcon={<Database size={14} />}
            options={ready.map((source) => ({ value: source.id, label: source.name }))}
            onChange={setDataSourceId}
          />
        )}
      </Field>
      <Box sx={{ height: 260, border: `1px solid ${color.hair}`, borderRadius: `${radius.sm}px`, overflow: 'hidden' }}>
        {chosen.data && (
          <TableList
            key={dataSourceId}
            id={dataSourceId}
            chosen={null}
            refOf={(table) => tableRef(chosen.data.type, table)}
            onChoose={(table) => onChoose({ table, dataSourceId })}
          />
        )}
      </Box>
    </Box>
  );
}

const headStyle = { m: 0, mb: 2, fontSize: 12, fontWeight: 540, color: color.ink2 } as const;

const listStyle = { listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 2 } as const;

const cardStyle = {
  width: '100%',
  display: 'grid',
  justifyContent: 'stretch',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 1,
  p: 3,
  textAlign: 'left',
  fontSize: 13,
  color: color.ink,
  border: `1px solid ${color.hair}`,
  borderRadius: `${radius.sm}px`,
  '&:hover': { borderColor: color.brand },
} as const;
