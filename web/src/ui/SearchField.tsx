import { useEffect, useRef, useState } from 'react';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import OutlinedInput from '@mui/material/OutlinedInput';
import { Search, X } from 'lucide-react';
import { color } from './theme/color.js';

interface SearchFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Also its name for screen readers: "Find a dashboard". */
  readonly label: string;
  /** Milliseconds of calm before `onChange`. */
  readonly delay?: number;
  readonly width?: number | string;
  readonly autoFocus?: boolean;
}

/** Types at once, tells after a moment of calm; Escape clears. */
export function SearchField({ value, onChange, label, delay = 200, width = 240, autoFocus = false }: SearchFieldProps) {
  const [text, setText] = useState(value);
  const [known, setKnown] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // The owner changed it (another filter was chosen, the page went back): show that.
  if (known !== value) {
    setKnown(value);
    setText(value);
  }
  useEffect(() => () => clearTimeout(timer.current), []);

  const change = (next: string, wait: number): void => {
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onChange(next), wait);
  };
  return (
    <OutlinedInput
      value={text}
      autoFocus={autoFocus}
      placeholder={label}
      onChange={(event) => change(event.target.value, delay)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') change(text, 0);
        if (event.key !== 'Escape' || text === '') return;
        event.stopPropagation();
        change('', 0);
      }}
      inputProps={{ 'aria-label': label, type: 'search', enterKeyHint: 'search' }}
      startAdornment={
        <InputAdornment position="start" sx={{ color: color.ink3, mr: 0 }}>
          <Search size={14} aria-hidden />
        </InputAdornment>
      }
      endAdornment={
        text !== '' && (
          <IconButton aria-label="Clear" edge="end" onClick={() => change('', 0)} sx={{ width: 22, height: 22 }}>
            <X size={13} />
          </IconButton>
        )
      }
      sx={{
        width,
        maxWidth: '100%',
        height: 30,
        px: '10px',
        '& input::-webkit-search-cancel-button': { display: 'none' },
      }}
    />
  );
}
