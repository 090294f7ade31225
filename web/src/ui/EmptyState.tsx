import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Sketch, type SketchName } from './Sketch.js';
import { color } from './theme/color.js';

interface EmptyStateProps {
  readonly sketch?: SketchName;
  readonly title: string;
  /** One sentence: why there is nothing, or what would be here. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** For cards and menus. */
  readonly compact?: boolean;
}

/** Nothing here yet: a drawing, a sentence, and the way on. */
export function EmptyState({ sketch = 'list', title, children, action, compact = false }: EmptyStateProps) {
  return (
    <Box sx={{ display: 'grid', justifyItems: 'center', textAlign: 'center', px: 4, py: compact ? 6 : 14, gap: 1 }}>
      <Sketch name={sketch} size={compact ? 72 : 112} />
      <Typography variant={compact ? 'h3' : 'h2'} component="p" sx={{ mt: 2 }}>
        {title}
      </Typography>
      {children !== undefined && (
        <Typography variant="body2" component="div" sx={{ color: color.ink2, maxWidth: 420, textWrap: 'balance' }}>
          {children}
        </Typography>
      )}
      {action !== undefined && (
        <Box sx={{ mt: 3, display: 'flex', gap: 2, flexWrap: 'wrap', justifyContent: 'center' }}>{action}</Box>
      )}
    </Box>
  );
}
