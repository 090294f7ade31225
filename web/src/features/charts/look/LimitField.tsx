import { useState } from 'react';
import OutlinedInput from '@mui/material/OutlinedInput';
import { Field } from '../../../ui/Field';
import { useEditor } from '../editor/EditorContext';

/** At most so many groups or rows, in the order of the chart. */
export function LimitField() {
  const { model, dispatch } = useEditor();
  const stored = model.limit === null ? '' : String(model.limit);
  const [text, setText] = useState(stored);
  const parsed = parseLimit(text);
  const shown = parsed !== undefined && parsed !== model.limit ? stored : text;
  return (
    <Field label="At most" error={parsed === undefined ? 'A whole number from 1, or nothing' : undefined}>
      {({ id, describedBy }) => (
        <OutlinedInput
          id={id}
          fullWidth
          value={shown}
          error={parsed === undefined}
          placeholder="All rows"
          inputProps={{ inputMode: 'numeric', 'aria-describedby': describedBy }}
          onChange={(event) => {
            setText(event.target.value);
            const limit = parseLimit(event.target.value);
            if (limit !== undefined) dispatch({ do: 'setLimit', limit }, 'limit');
          }}
        />
      )}
    </Field>
  );
}

/** Null: no limit. Undefined: not a limit. */
function parseLimit(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  const limit = Number(text);
  return Number.isInteger(limit) && limit >= 1 && limit <= 50_000 ? limit : undefined;
}
