import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { RotateCcw } from 'lucide-react';
import { asProblem } from '../features/session/api-problem.js';
import { Sketch } from './Sketch.js';
import { color } from './theme/color.js';

export interface ErrorStateProps {
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
  readonly action?: ReactNode;
  /** For cards: no drawing. */
  readonly compact?: boolean;
}

/** What happened, what to do next, and the request id for whoever helps. */
export function ErrorState({ error, onRetry, action, compact = false }: ErrorStateProps) {
  const problem = asProblem(error);
  const lost = problem.code === 'not_found';
  return (
    <Box
      role="alert"
      sx={{ display: 'grid', justifyItems: 'center', textAlign: 'center', p: compact ? 3 : 10, gap: 1 }}
    >
      {!compact && <Sketch name={lost ? 'lost' : 'broken'} />}
      <Typography variant={compact ? 'h3' : 'h2'} component="p" sx={{ mt: compact ? 0 : 2 }}>
        {problem.title}
      </Typography>
      {problem.detail !== '' && problem.detail !== problem.title && (
        <Typography variant="body2" sx={{ color: color.ink2, maxWidth: 520, overflowWrap: 'anywhere' }}>
          {problem.detail}
        </Typography>
      )}
      {problem.advice !== problem.detail && (
        <Typography variant="body2" sx={{ color: color.ink2, maxWidth: 520 }}>
          {problem.advice}
        </Typography>
      )}
      {(onRetry !== undefined || action !== undefined) && (
        <Box sx={{ mt: compact ? 1 : 3, display: 'flex', gap: 2, flexWrap: 'wrap', justifyContent: 'center' }}>
          {onRetry !== undefined && (
            <Button variant="outlined" startIcon={<RotateCcw size={14} />} onClick={onRetry}>
              Try again
            </Button>
          )}
          {action}
        </Box>
      )}
      {problem.requestId !== undefined && (
        <Typography variant="caption" sx={{ color: color.ink3, mt: 1, userSelect: 'all', overflowWrap: 'anywhere' }}>
          Request {problem.requestId}
        </Typography>
      )}
    </Box>
  );
}
