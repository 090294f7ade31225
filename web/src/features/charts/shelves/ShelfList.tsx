import Box from '@mui/material/Box';
import type { ChartRole } from '@datavizpro/contract';
import { color } from '../../../ui/theme/color';
import { radius } from '../../../ui/theme/tokens';
import { useDrag } from '../editor/drag';
import { useEditor } from '../editor/EditorContext';
import { refusal, rolesOf, shelf } from '../model/shelves';
import type { Pill } from '../model/types';
import { PillView } from './PillView';

/** A place for every role of the chart type, and below what is not drawn. */
export function ShelfList() {
  const { model } = useEditor();
  return (
    <>
      {rolesOf(model.type).map((role) => (
        <Shelf key={role.role} role={role} />
      ))}
      {model.extra.length > 0 && <Aside title="Read, but not drawn" pills={model.extra} />}
      {model.spare.length > 0 && <Aside title="Not used by this chart" pills={model.spare} />}
    </>
  );
}

function Shelf({ role }: { readonly role: ChartRole }) {
  const { model, facts, problems } = useEditor();
  const { dragged, over } = useDrag();
  const pills = shelf(model, role.role);
  const refused = dragged ? refusal(model, role, dragged.field, facts) : null;
  const isOver = over?.target === role.role && refused === null;
  const errors = problems.byRole.get(role.role) ?? [];
  const needed = pills.length < role.min;
  return (
    <Box role="group" aria-label={role.title} sx={{ opacity: refused === null ? 1 : 0.45 }}>
      <Box component="h2" sx={titleStyle}>
        {role.title}
        {role.min === 0 && (
          <Box component="span" sx={{ color: color.ink3, fontWeight: 430 }}>
            {' '}
            optional
          </Box>
        )}
      </Box>
      <Box
        {...(refused === null ? { 'data-drop': role.role } : {})}
        sx={{ ...wellStyle, ...(isOver ? overStyle : {}), ...(errors.length > 0 ? { borderColor: color.bad } : {}) }}
      >
        {pills.map((pill, index) => (
          <PillView key={pill.id} pill={pill} dropBefore={isOver && over.index === index} />
        ))}
        {pills.length === 0 && <Box sx={hintStyle}>{hintOf(role, needed)}</Box>}
      </Box>
      {errors.map((error) => (
        <Box key={error.message} role="alert" sx={{ color: color.bad, fontSize: 12, mt: 1 }}>
          {error.message}
        </Box>
      ))}
    </Box>
  );
}

function hintOf(role: ChartRole, needed: boolean): string {
  if (role.beside) return 'Drop what is told when a mark is pointed at';
  const what = { dimension: 'a column to group by', measure: 'a value', either: 'a column' }[role.kind];
  return needed ? `Put ${what} here` : `Drop ${what}`;
}

function Aside({ title, pills }: { readonly title: string; readonly pills: readonly Pill[] }) {
  return (
    <Box role="group" aria-label={title}>
      <Box component="h2" sx={titleStyle}>
        {title}
      </Box>
      <Box sx={{ ...wellStyle, opacity: 0.75 }}>
        {pills.map((pill) => (
          <PillView key={pill.id} pill={pill} dropBefore={false} />
        ))}
      </Box>
    </Box>
  );
}

export const titleStyle = { m: 0, mb: '5px', fontSize: 12, fontWeight: 540, color: color.ink2 } as const;

export const wellStyle = {
  display: 'grid',
  gap: '4px',
  p: '4px',
  minHeight: 40,
  alignContent: 'center',
  border: `1px dashed ${color.hairStrong}`,
  borderRadius: `${radius.sm + 2}px`,
  bgcolor: color.canvas,
} as const;

export const overStyle = { borderColor: color.brand, borderStyle: 'solid', bgcolor: color.brandSoft } as const;

export const hintStyle = { px: 2, fontSize: 12, color: color.ink3, textAlign: 'center' } as const;
