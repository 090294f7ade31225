import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import { color } from './theme/color.js';

export type Tone = 'good' | 'bad' | 'warn' | 'info' | 'quiet' | 'brand';

const tones: Readonly<Record<Tone, { readonly color: string; readonly bgcolor: string }>> = {
  good: { color: color.good, bgcolor: color.goodSoft },
  bad: { color: color.bad, bgcolor: color.badSoft },
  warn: { color: color.warn, bgcolor: color.warnSoft },
  info: { color: color.info, bgcolor: color.infoSoft },
  brand: { color: color.brand, bgcolor: color.brandSoft },
  quiet: { color: color.ink2, bgcolor: color.sunken },
};

/** A small word about state: "Ready", "Sample", "Admin". */
export function Badge({ tone = 'quiet', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return (
    <Box component="span" sx={{ ...badgeStyle, ...tones[tone] }}>
      {children}
    </Box>
  );
}

const badgeStyle = {
  display: 'inline-flex',
  alignItems: 'center',
  gap: '3px',
  px: '6px',
  py: '1px',
  borderRadius: '5px',
  fontSize: 11.5,
  lineHeight: 1.5,
  fontWeight: 560,
  whiteSpace: 'nowrap',
} as const;
