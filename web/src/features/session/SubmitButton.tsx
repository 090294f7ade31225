import Button from '@mui/material/Button';

/** The form's one action, full width; says what it is doing. */
export function SubmitButton({
  busy,
  label,
  busyLabel,
}: {
  readonly busy: boolean;
  readonly label: string;
  readonly busyLabel: string;
}) {
  return (
    <Button
      type="submit"
      variant="contained"
      color="primary"
      fullWidth
      aria-busy={busy}
      sx={{ height: 40, fontSize: 14 }}
    >
      {busy ? busyLabel : label}
    </Button>
  );
}
