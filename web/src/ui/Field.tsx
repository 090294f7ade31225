import { useId, type ReactNode } from 'react';
import Box from '@mui/material/Box';
import { color } from './theme/color';

export interface FieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  /** Gets the id that the label points to, and the id of hint or error for `aria-describedby`. */
  readonly children: (ids: { readonly id: string; readonly describedBy: string | undefined }) => ReactNode;
}

/** A control with its name above and, below it, what helps or what is wrong. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  const noteId = `${id}-note`;
  const note = error ?? hint;
  return (
    <Box sx={{ display: 'grid', gap: '4px', minWidth: 0, alignContent: 'start' }}>
      <Box component="label" htmlFor={id} sx={{ fontSize: 12, fontWeight: 540, color: color.ink2 }}>
        {label}
      </Box>
      {children({ id, describedBy: note === undefined ? undefined : noteId })}
      {note !== undefined && (
        <Box
          id={noteId}
          role={error === undefined ? undefined : 'alert'}
          sx={{ fontSize: 12, color: error === undefined ? color.ink2 : color.bad }}
        >
          {note}
        </Box>
      )}
    </Box>
  );
}
