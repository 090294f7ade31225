import { useState } from 'react';
import Box from '@mui/material/Box';
import { ArrowDown, ArrowUp, ChevronDown, FunctionSquare, Rows3, Sigma } from 'lucide-react';
import { color } from '../../../ui/theme/color';
import type { FieldError } from '@datavizpro/contract';
import { TypeIcon } from '../../data-sources';
import { useDrag } from '../editor/drag';
import { useEditor } from '../editor/EditorContext';
import { findColumn, hasColumn } from '../model/facts';
import { calculationProblem, isCalculated } from '../model/calculations';
import { autoSort } from '../model/auto-sort';
import { grainTitles } from '../model/names';
import type { Pill } from '../model/types';
import { PillFrame } from './PillFrame';
import { PillPopover } from './PillPopover';

/** What lies on a shelf. A click opens its settings; it can be dragged to another shelf. */
export function PillView({ pill, dropBefore }: { readonly pill: Pill; readonly dropBefore: boolean }) {
  const { model, dispatch, problems, readOnly } = useEditor();
  const { begin, dragged } = useDrag();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const lacking = calculationProblem(model, pill);
  const errors = problems.byId.get(pill.id) ?? (lacking === null ? [] : [{ path: '', message: `${lacking}.` }]);
  const lifted = dragged?.kind === 'pill' && dragged.id === pill.id;
  return (
    <Box data-pill={pill.id} sx={{ minWidth: 0, opacity: lifted ? 0.4 : 1, position: 'relative' }}>
      {dropBefore && <Box aria-hidden sx={dropLineStyle} />}
      <PillFrame
        tone={toneOf(pill, errors.length > 0)}
        draggable
        disabled={readOnly}
        aria-expanded={anchor !== null}
        onOpen={(event) => setAnchor(event.currentTarget)}
        onPointerDown={(event) => begin(event, { kind: 'pill', id: pill.id, field: pill.field, title: pill.name })}
        onContextMenu={(event) => event.preventDefault()}
        removeLabel={`Remove ${pill.name}`}
        onRemove={readOnly ? null : () => dispatch({ do: 'removePill', id: pill.id })}
      >
        <PillIcon pill={pill} />
        <Box component="span" sx={nameStyle} title={pill.name}>
          {pill.name}
        </Box>
        <Box component="span" sx={detailStyle}>
          {detailOf(pill)}
        </Box>
        <SortMark id={pill.id} />
        <ChevronDown size={13} aria-hidden style={{ opacity: 0.6, flexShrink: 0 }} />
      </PillFrame>
      {errors.map((error: FieldError) => (
        <Box key={error.path + error.message} role="alert" sx={{ color: color.bad, fontSize: 12, px: 1, pt: '2px' }}>
          {error.message}
          {error.suggestions &&
            error.suggestions.length > 0 &&
            ` Did you mean ${error.suggestions.slice(0, 3).join(', ')}?`}
        </Box>
      ))}
      {anchor && <PillPopover pill={pill} anchor={anchor} onClose={() => setAnchor(null)} />}
    </Box>
  );
}

function PillIcon({ pill }: { readonly pill: Pill }) {
  const { facts } = useEditor();
  if (isCalculated(pill)) return <Sigma size={14} aria-label="Calculation" role="img" style={{ flexShrink: 0 }} />;
  if (pill.field.kind === 'formula') return <FunctionSquare size={14} aria-label="Formula" style={{ flexShrink: 0 }} />;
  if (pill.field.kind === 'rows') return <Rows3 size={14} aria-hidden style={{ flexShrink: 0 }} />;
  if (!hasColumn(facts, pill.field.column)) return <Box component="span" sx={{ width: 14, flexShrink: 0 }} />;
  return <TypeIcon type={findColumn(facts, pill.field.column).type} />;
}

function SortMark({ id }: { readonly id: string }) {
  const { model } = useEditor();
  const items = model.sort === 'auto' ? autoSort(model) : model.sort;
  const direction = items.find((item) => item.pillId === id)?.direction;
  if (direction === undefined) return null;
  const Icon = direction === 'asc' ? ArrowUp : ArrowDown;
  const label = direction === 'asc' ? 'Sorted, smallest first' : 'Sorted, largest first';
  return <Icon size={13} aria-label={label} role="img" style={{ flexShrink: 0, opacity: 0.8 }} />;
}

/** What the name does not say: the grain, the bins, a filter of its own. */
function detailOf(pill: Pill): string {
  if (pill.parts) return `${pill.parts.length} figures`;
  if (pill.top) return `top ${pill.top.count}`;
  if (pill.grain !== null) return grainTitles[pill.grain].toLowerCase();
  if (pill.bin !== null) return 'width' in pill.bin ? `by ${pill.bin.width}` : `${pill.bin.count} bins`;
  return pill.filter || pill.having ? 'filtered' : '';
}

function toneOf(pill: Pill, wrong: boolean): Record<string, string> {
  if (wrong) return { bgcolor: color.badSoft, color: color.bad, borderColor: color.bad };
  if (pill.use === 'measure') return { bgcolor: color.brandSoft, color: color.brand, borderColor: 'transparent' };
  return {};
}

const nameStyle = {
  flex: '0 1 auto',
  minWidth: 0,
  fontWeight: 540,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
} as const;

const detailStyle = {
  flex: '1 1 0',
  minWidth: 'min-content',
  fontSize: 11.5,
  opacity: 0.85,
  textAlign: 'left',
  whiteSpace: 'nowrap',
} as const;

const dropLineStyle = {
  position: 'absolute',
  top: -3,
  left: 0,
  right: 0,
  height: 2,
  bgcolor: color.brand,
  borderRadius: 1,
} as const;
