import { useMemo, useState } from 'react';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Tooltip from '@mui/material/Tooltip';
import { LayoutGrid } from 'lucide-react';
import { chartTypes } from '@datavizpro/contract';
import { color } from '../../../ui/theme/color';
import { radius } from '../../../ui/theme/tokens';
import { ChartKindIcon } from '../../../ui/ChartKindIcon';
import { useEditor } from '../editor/EditorContext';
import { typeFits, type TypeFit } from '../model/fit';
import { quickFits } from './type-groups';
import { TypePicker } from './TypePicker';

/** The usual chart types at hand, and the way to all of them. Those that don't fit the fields say why. */
export function TypeSwitcher() {
  const { model, facts, readOnly } = useEditor();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const fits = useMemo(() => typeFits(model, facts), [model, facts]);
  return (
    <Box role="group" aria-label="Chart type" sx={{ display: 'flex', gap: 1 }}>
      <Box sx={barStyle}>
        {quickFits(fits, model.type).map((fit) => (
          <TypeButton key={fit.type} fit={fit} chosen={fit.type === model.type} />
        ))}
      </Box>
      <ButtonBase
        disabled={readOnly}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ ...buttonStyle, ...allStyle, ...(readOnly ? offStyle : {}) }}
      >
        <LayoutGrid size={17} strokeWidth={1.75} aria-hidden />
        <span>All types</span>
      </ButtonBase>
      {anchor && <TypePicker fits={fits} anchor={anchor} onClose={() => setAnchor(null)} />}
    </Box>
  );
}

function TypeButton({ fit, chosen }: { readonly fit: TypeFit; readonly chosen: boolean }) {
  const { dispatch, readOnly } = useEditor();
  const { title, description } = chartTypes[fit.type];
  // The type in use can always be chosen: that fixes it.
  const off = readOnly || (fit.reason !== null && !chosen);
  return (
    <Tooltip describeChild title={tipOf(fit, description)}>
      <ButtonBase
        aria-pressed={chosen}
        aria-disabled={off}
        onClick={() => {
          if (!off) dispatch({ do: 'setType', type: fit.type });
        }}
        sx={{ ...buttonStyle, ...(chosen ? chosenStyle : {}), ...(off ? offStyle : {}) }}
      >
        <ChartKindIcon kind={fit.type} size={17} />
        <span>{title}</span>
      </ButtonBase>
    </Tooltip>
  );
}

function tipOf(fit: TypeFit, description: string): string {
  if (fit.reason !== null) return fit.reason;
  return fit.leftOut.length > 0 ? `${description} Leaves out ${fit.leftOut.join(', ')}.` : description;
}

const barStyle = {
  display: 'flex',
  gap: '2px',
  flex: '0 1 auto',
  minWidth: 0,
  overflowX: 'auto',
  scrollbarWidth: 'none',
  p: '3px',
  m: '-3px',
} as const;

const buttonStyle = {
  flexDirection: 'column',
  gap: '2px',
  flex: '0 0 auto',
  minWidth: 62,
  height: 46,
  px: 2,
  fontSize: 11.5,
  fontWeight: 540,
  color: color.ink2,
  borderRadius: `${radius.sm}px`,
  whiteSpace: 'nowrap',
  '&:hover': { bgcolor: color.hover },
} as const;

const allStyle = { ml: 'auto', border: `1px solid ${color.hair}` } as const;
const chosenStyle = { bgcolor: color.brandSoft, color: color.brand } as const;
const offStyle = { opacity: 0.42, cursor: 'not-allowed', '&:hover': {} } as const;
