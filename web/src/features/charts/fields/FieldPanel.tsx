import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { FunctionSquare } from 'lucide-react';
import { isTableSource, type Column } from '@datavizpro/contract';
import { EmptyState } from '../../../ui/EmptyState';
import { formatCount } from '../../../ui/format';
import { SearchField } from '../../../ui/SearchField';
import { color } from '../../../ui/theme/color';
import { useEditor } from '../editor/EditorContext';
import { useDrag } from '../editor/drag';
import { allPills } from '../model/shelves';
import { FormulaDialog } from '../formula/FormulaDialog';
import { columnsByTable, joinsOf, tableName } from '../model/joins';
import type { EditorModel } from '../model/types';
import { findFields, groupFields, type FieldGroup } from './field-groups';
import { FieldRow, RowsFieldRow } from './FieldRow';

/** Thousands of fields would make every change slow; the search finds them all. */
const firstShown = 150;

/** Every column of the table. A click puts it where it does the most; dragging, and the menu, put it anywhere. */
export function FieldPanel() {
  const { facts, model, readOnly } = useEditor();
  const { dragged } = useDrag();
  const [text, setText] = useState('');
  const [formula, setFormula] = useState(false);
  const [most, setMost] = useState(firstShown);
  const found = findFields(facts.columns, text);
  const groups = groupsByTable(model, found.slice(0, most));
  const used = new Set(allPills(model).flatMap(({ field }) => (field.kind === 'column' ? [field.column] : [])));
  return (
    <Box sx={panelStyle} {...(dragged?.kind === 'pill' ? { 'data-drop': 'remove' } : {})}>
      <Box sx={{ px: 3, pb: 2 }}>
        <SearchField value={text} onChange={setText} label="Find a field" width="100%" delay={60} />
      </Box>
      <Box sx={{ flex: 1, minHeight: 0, overflowY: 'auto', pb: 2 }}>
        {groups.map((group) => (
          <Box key={group.title} role="group" aria-label={group.title}>
            <Box component="h2" sx={headStyle}>
              {group.title}
            </Box>
            <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, px: 2 }}>
              {group.columns.map((column) => (
                <FieldRow
                  key={column.name}
                  column={column}
                  title={column.name.slice(group.prefix === '' ? 0 : group.prefix.length + 1)}
                  used={used.has(column.name)}
                />
              ))}
            </Box>
          </Box>
        ))}
        {found.length > most && (
          <Button fullWidth onClick={() => setMost(Infinity)}>
            Show all {formatCount(found.length, 'field')}
          </Button>
        )}
        {facts.columns.length === 0 && <FieldsSkeleton />}
        {text === '' && facts.columns.length > 0 && (
          <Box component="ul" sx={{ listStyle: 'none', m: 0, mt: 2, p: 0, px: 2 }}>
            <RowsFieldRow />
          </Box>
        )}
        {groups.length === 0 && text !== '' && (
          <EmptyState sketch="search" title={`No field is called “${text}”`} compact />
        )}
      </Box>
      {!readOnly && (
        <Box sx={{ px: 3, pt: 2, borderTop: `1px solid ${color.hair}` }}>
          <Button fullWidth startIcon={<FunctionSquare size={15} />} onClick={() => setFormula(true)}>
            New formula
          </Button>
        </Box>
      )}
      {formula && <FormulaDialog onClose={() => setFormula(false)} />}
    </Box>
  );
}

interface TitledGroup extends FieldGroup {
  readonly prefix: string;
}

/** By what fields do; where tables are joined, by their table. */
function groupsByTable(model: EditorModel, found: readonly Column[]): readonly TitledGroup[] {
  const joins = joinsOf(model);
  if (joins.length === 0) return groupFields(found).map((group) => ({ ...group, prefix: '' }));
  const first = isTableSource(model.source) ? tableName(model.source.table) : 'Query';
  return columnsByTable(found, first, joins).filter(({ columns }) => columns.length > 0);
}

const FieldsSkeleton = () => (
  <Box role="status" aria-label="Loading the fields" sx={{ px: 4, pt: 2, display: 'grid', gap: '14px' }}>
    {[62, 48, 74, 55, 66, 40, 58].map((width) => (
      <Skeleton key={width} width={`${width}%`} height={14} />
    ))}
  </Box>
);

const panelStyle = { display: 'flex', flexDirection: 'column', minHeight: 0, height: '100%', py: 3 } as const;

const headStyle = {
  m: 0,
  px: 4,
  pt: 2,
  pb: 1,
  fontSize: 11.5,
  fontWeight: 540,
  color: color.ink2,
} as const;
