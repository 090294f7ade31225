import Box from '@mui/material/Box';
import type { FieldError } from '@datavizpro/contract';
import { color } from '../../../ui/theme/color';
import { fonts, radius } from '../../../ui/theme/tokens';

const before = 30;
const after = 20;

/** What is wrong, with the place marked in the line. */
export function FormulaError({ expression, error }: { readonly expression: string; readonly error: FieldError }) {
  const { position, message, suggestions = [] } = error;
  return (
    <Box role="alert" sx={boxStyle}>
      {position !== undefined && (
        <Box aria-hidden sx={lineStyle}>
          {position > before && '…'}
          {expression.slice(Math.max(0, position - before), position)}
          <Box component="mark" sx={markStyle}>
            {expression.slice(position, position + 1) || '␣'}
          </Box>
          {expression.slice(position + 1, position + 1 + after)}
        </Box>
      )}
      <Box>{message}</Box>
      {suggestions.length > 0 && (
        <Box sx={{ color: color.ink2 }}>Did you mean {suggestions.slice(0, 3).join(', ')}?</Box>
      )}
    </Box>
  );
}

const boxStyle = {
  display: 'grid',
  gap: 1,
  px: 3,
  py: 2,
  fontSize: 13,
  bgcolor: color.badSoft,
  color: color.bad,
  borderRadius: `${radius.sm}px`,
} as const;

const lineStyle = { fontFamily: fonts.mono, fontSize: 12.5, whiteSpace: 'pre-wrap', color: color.ink2 } as const;

const markStyle = { bgcolor: color.bad, color: color.surface, borderRadius: '2px', px: '1px' } as const;
