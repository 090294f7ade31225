import LinearProgress from '@mui/material/LinearProgress';
import { color } from '../../../ui/theme/color';

/** How far something is; moving without an end while nobody knows. */
export function ProgressLine({ fraction, label }: { readonly fraction: number | null; readonly label: string }) {
  const known = fraction === null ? {} : { value: Math.round(fraction * 100) };
  return (
    <LinearProgress
      variant={fraction === null ? 'indeterminate' : 'determinate'}
      {...known}
      aria-label={label}
      sx={{
        my: '6px',
        height: 4,
        borderRadius: 2,
        bgcolor: color.sunken,
        '& .MuiLinearProgress-bar': { borderRadius: 2 },
      }}
    />
  );
}
