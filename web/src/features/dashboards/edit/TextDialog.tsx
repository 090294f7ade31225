import { lazy, Suspense, useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import OutlinedInput from '@mui/material/OutlinedInput';
import { Field } from '../../../ui/Field';
import { color } from '../../../ui/theme/color';

const Markdown = lazy(async () => ({ default: (await import('../tiles/Markdown')).Markdown }));
const longest = 20_000;

interface Props {
  readonly text: string;
  readonly onSave: (text: string) => void;
  readonly onClose: () => void;
}

/** The words of a text tile, and how they will look. */
export function TextDialog({ text: before, onSave, onClose }: Props) {
  const [text, setText] = useState(before);
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby="text-title">
      <DialogTitle variant="h2" id="text-title">
        Text
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 4, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
        <Field label="Markdown" hint="# Heading, **bold**, *italic*, - list, [link](https://…)">
          {({ id, describedBy }) => (
            <OutlinedInput
              id={id}
              multiline
              minRows={8}
              maxRows={18}
              autoFocus
              value={text}
              onChange={(event) => setText(event.target.value)}
              inputProps={{ 'aria-describedby': describedBy, maxLength: longest }}
            />
          )}
        </Field>
        <Box
          aria-label="Preview"
          role="group"
          sx={{ border: `1px solid ${color.hair}`, borderRadius: '6px', p: 3, minHeight: 120, overflow: 'auto' }}
        >
          <Suspense>
            <Markdown text={text.trim() === '' ? '*Nothing yet*' : text} />
          </Suspense>
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button variant="contained" color="primary" onClick={() => onSave(text)}>
          Done
        </Button>
      </DialogActions>
    </Dialog>
  );
}
