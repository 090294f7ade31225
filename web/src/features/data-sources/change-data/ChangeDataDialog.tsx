import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import type { DataSource, FieldError, UploadAnswer } from '@datavizpro/contract';
import { ErrorState } from '../../../ui/ErrorState';
import { color } from '../../../ui/theme/color';
import { acceptedWords } from '../uploads/dropped-files';
import { ProgressLine } from '../uploads/ProgressLine';
import { UploadButton } from '../uploads/UploadButton';
import { useChangeData, type ChangeData, type ChangeKind } from './change-data';

interface ChangeDataDialogProps {
  readonly source: DataSource;
  readonly table: string;
  /** Null: closed. */
  readonly kind: ChangeKind | null;
  readonly onClose: () => void;
  readonly onStarted: (answer: UploadAnswer) => void;
}

const words = {
  append: {
    title: 'Add rows',
    text: 'The rows of the file are put behind those that are there. Its columns must be the same.',
    done: 'Add them anyway',
  },
  replace: {
    title: 'Replace the data',
    text: 'The file takes the place of what is there. Charts go on with the new rows.',
    done: 'Replace anyway',
  },
} as const;

/** Brings more rows, or newer ones. The old data serves until the new is whole. */
export function ChangeDataDialog(props: ChangeDataDialogProps) {
  return (
    <Dialog open={props.kind !== null} maxWidth="sm" fullWidth aria-labelledby="change-data-title">
      {props.kind !== null && <Content {...props} kind={props.kind} />}
    </Dialog>
  );
}

function Content({ source, table, kind, onClose, onStarted }: ChangeDataDialogProps & { readonly kind: ChangeKind }) {
  const change = useChangeData((answer) => {
    onStarted(answer);
    onClose();
  });
  const close = (): void => {
    change.reset();
    onClose();
  };
  const { state } = change;
  return (
    <>
      <DialogTitle variant="h2" id="change-data-title">
        {words[kind].title}: {table}
      </DialogTitle>
      <DialogContent sx={{ fontSize: 13.5 }}>
        <Body change={change} kind={kind} />
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>Cancel</Button>
        {state.step === 'differs' && (
          <Button
            variant="contained"
            color="primary"
            onClick={() => void change.start({ ...state.request, confirm: true })}
          >
            {words[kind].done}
          </Button>
        )}
        {state.step !== 'sending' && (
          <UploadButton
            label={state.step === 'choosing' ? 'Choose a file' : 'Choose another file'}
            variant={state.step === 'differs' ? 'outlined' : 'contained'}
            multiple={false}
            onFiles={([file]) => {
              if (file) void change.start({ kind, id: source.id, table, file, confirm: false });
            }}
          />
        )}
      </DialogActions>
    </>
  );
}

function Body({ change, kind }: { readonly change: ChangeData; readonly kind: ChangeKind }) {
  const { state, start } = change;
  if (state.step === 'sending') {
    const sent = state.fraction >= 1;
    const label = sent ? `Comparing ${state.request.file.name}` : `Sending ${state.request.file.name}`;
    return (
      <Box role="status">
        {label}
        <ProgressLine fraction={sent ? null : state.fraction} label={label} />
      </Box>
    );
  }
  if (state.step === 'failed') {
    return <ErrorState compact error={state.problem} onRetry={() => void start(state.request)} />;
  }
  if (state.step === 'differs')
    return <Differences differences={state.differences} fileName={state.request.file.name} />;
  return (
    <>
      {words[kind].text}
      <Box sx={{ color: color.ink2, fontSize: 12.5, mt: 2 }}>{acceptedWords}.</Box>
    </>
  );
}

function Differences({
  differences,
  fileName,
}: {
  readonly differences: readonly FieldError[];
  readonly fileName: string;
}) {
  return (
    <>
      <Box sx={{ mb: 2 }}>The columns of “{fileName}” are not the same as those of the table:</Box>
      <Box component="ul" sx={{ m: 0, pl: 5, display: 'grid', gap: 1, maxHeight: 280, overflowY: 'auto' }}>
        {differences.map((difference) => (
          <li key={`${difference.path} ${difference.message}`}>{difference.message}</li>
        ))}
      </Box>
    </>
  );
}
