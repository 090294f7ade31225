import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import type { ConnectedForm } from './kinds';
import { useConnectorForms } from './api';
import type { ParsedAddress } from './parse-url';

interface PastedNoteProps {
  readonly address: ParsedAddress;
  readonly form: ConnectedForm;
  readonly onOtherKind: (address: ParsedAddress) => void;
}

/** What became of an address that was pasted. */
export function PastedNote({ address, form, onOtherKind }: PastedNoteProps) {
  const forms = useConnectorForms();
  if (address.type !== form.type) {
    const other = forms.data?.find(({ type }) => type === address.type);
    if (other === undefined) return null;
    return (
      <Alert
        severity="info"
        action={<Button onClick={() => onOtherKind(address)}>Fill in that form</Button>}
      >{`This is an address of ${other.title}.`}</Alert>
    );
  }
  const left = address.ignored.length;
  return (
    <Alert severity="success">
      Filled in from the address you pasted. It was read in this page and is not sent.
      {left > 0 && ` Left out, because there is no field for it: ${address.ignored.join(', ')}.`}
    </Alert>
  );
}
