import { useRef, useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Check, Copy } from 'lucide-react';
import { VisuallyHidden } from './VisuallyHidden.js';
import { color } from './theme/color.js';
import { fonts, radius } from './theme/tokens.js';

/** A link or token to copy: shown, selected at a click, copied by a button. */
export function CopyField({ label, value }: { readonly label: string; readonly value: string }) {
  const input = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    input.current?.select();
    try {
      await navigator.clipboard.writeText(value);
      setCopied(true);
    } catch {
      // No clipboard without https: the text is selected, and Ctrl C does the rest.
      setCopied(false);
    }
  };
  return (
    <Box sx={frameStyle}>
      <Box
        component="input"
        ref={input}
        readOnly
        value={value}
        aria-label={label}
        onFocus={(event: React.FocusEvent<HTMLInputElement>) => event.target.select()}
        sx={inputStyle}
      />
      <Button onClick={() => void copy()} startIcon={copied ? <Check size={14} /> : <Copy size={14} />}>
        {copied ? 'Copied' : 'Copy'}
      </Button>
      <VisuallyHidden live="polite">{copied ? 'Copied' : ''}</VisuallyHidden>
    </Box>
  );
}

const frameStyle = {
  display: 'flex',
  alignItems: 'center',
  gap: 1,
  p: '3px',
  border: `1px solid ${color.control}`,
  borderRadius: `${radius.sm}px`,
  bgcolor: color.sunken,
  '&:focus-within': { borderColor: color.brand },
} as const;

const inputStyle = {
  flex: 1,
  minWidth: 0,
  height: 30,
  border: 0,
  bgcolor: 'transparent',
  color: color.ink,
  fontFamily: fonts.mono,
  fontSize: 12,
  px: '9px',
  textOverflow: 'ellipsis',
} as const;
