import Box from '@mui/material/Box';
import { TriangleAlert } from 'lucide-react';
import { asProblem } from '../features/session/api-problem.js';
import { color } from './theme/color.js';
import { radius } from './theme/tokens.js';

/** Why something in a form or card did not work, in two lines; announced when it comes. Nothing without an error. */
export function ErrorNote({ error }: { readonly error: unknown }) {
  if (error === null || error === undefined) return null;
  const problem = asProblem(error);
  return (
    <Box role="alert" sx={boxStyle}>
      <Box component={TriangleAlert} size={15} aria-hidden sx={{ flexShrink: 0, mt: '2px' }} />
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        <Box sx={{ fontWeight: 560 }}>{problem.title}</Box>
        <Box sx={{ color: color.ink2 }}>{problem.guidance}</Box>
      </Box>
    </Box>
  );
}

const boxStyle = {
  display: 'flex',
  gap: 2,
  p: '9px 12px',
  fontSize: 13,
  lineHeight: 1.45,
  color: color.bad,
  bgcolor: color.badSoft,
  borderRadius: `${radius.sm}px`,
} as const;
