import Box from '@mui/material/Box';
import { TriangleAlert } from 'lucide-react';
import { color } from '../../ui/theme/color.js';
import { radius } from '../../ui/theme/tokens.js';
import type { ApiProblem } from './api-problem.js';

/** Why the form was not taken, where the eyes are. */
export function FormProblem({ problem }: { readonly problem: ApiProblem | null }) {
  return (
    <div role="alert">
      {problem !== null && (
        <Box sx={boxStyle}>
          <Box component={TriangleAlert} size={15} aria-hidden sx={{ flexShrink: 0, mt: '2px' }} />
          <div>
            <Box sx={{ fontWeight: 560 }}>{problem.title}</Box>
            <Box sx={{ color: color.ink2 }}>{sentence(problem)}</Box>
          </div>
        </Box>
      )}
    </div>
  );
}

function sentence({ code, detail, advice, retryAfterSeconds }: ApiProblem): string {
  if (code === 'rate_limited' && retryAfterSeconds !== undefined) {
    const minutes = Math.ceil(retryAfterSeconds / 60);
    return minutes <= 1 ? 'Try again in a minute.' : `Try again in ${minutes} minutes.`;
  }
  return code === 'invalid_credentials' || detail === '' ? advice : detail;
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
