import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { PlugZap } from 'lucide-react';
import type { DataSource, DataSourceTest } from '@datavizpro/contract';
import { ErrorNote } from '../../../ui/ErrorNote';
import { Panel } from '../../../ui/Panel';
import { TextInput } from '../../../ui/TextInput';
import type { ApiProblem } from '../../session';
import type { Connection } from './api';
import { FieldGroups } from './FieldGroups';
import type { FieldErrors } from './form-model';
import type { ConnectedForm } from './kinds';
import { parseAddress, type ParsedAddress } from './parse-url';
import { PastedNote } from './PastedNote';
import { RightsHelp } from './RightsHelp';
import { TestReport } from './TestReport';
import { useConnectionForm, type ConnectionFormState } from './use-connection-form';
import { useConnectionTest } from './use-connection-test';

interface ConnectionFormProps {
  readonly form: ConnectedForm;
  /** Null: a new one. */
  readonly source: DataSource | null;
  /** An address that was pasted into another kind's form. */
  readonly pasted?: ParsedAddress | null;
  readonly onOtherKind: (address: ParsedAddress) => void;
  readonly test: (connection: Connection, signal: AbortSignal) => Promise<DataSourceTest>;
  readonly save: (connection: Connection) => Promise<unknown>;
  readonly saving: { readonly busy: boolean; readonly problem: ApiProblem | null };
  readonly onCancel: () => void;
}

/** The form of one kind of database, a test of what was typed, and what the database's user needs. */
export function ConnectionForm({ form, source, pasted = null, onOtherKind, ...props }: ConnectionFormProps) {
  const state = useConnectionForm(form, source);
  const [tried, setTried] = useState(0);
  const [address, setAddress] = useState<ParsedAddress | null>(null);
  const connection = connectionOf(form, state);
  const testing = useConnectionTest((signal) => props.test(connection, signal));
  useForgottenWhenChanged(JSON.stringify(state.configuration), testing.forget);
  useTaken(pasted, state.take, setAddress);
  const own = Object.keys(state.errors).length > 0;
  const errors = tried > 0 ? { ...serverErrors(props.saving.problem ?? testing.problem), ...state.errors } : {};

  const onPasted = (text: string): boolean => {
    const found = parseAddress(text, form.type);
    if (found === null) return false;
    setAddress(found);
    if (found.type === form.type) state.take(found);
    return true;
  };
  const report = useRef<HTMLDivElement>(null);
  const runTest = (): void => {
    testing.run();
    // Below the form where the screen is narrow.
    report.current?.scrollIntoView({ block: 'nearest' });
  };
  const frame = useFocusedError(tried);
  const attempt = (act: () => void): void => {
    setTried(tried + 1);
    if (!own) act();
  };
  const save = async (): Promise<void> => {
    await props.save(connection);
    state.discard();
  };
  return (
    <Box
      component="form"
      ref={frame}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        attempt(() => void save().catch(() => undefined));
      }}
      sx={layoutStyle}
    >
      <Panel sx={{ minWidth: 0 }}>
        <Box sx={{ display: 'grid', gap: 5, pt: 2 }}>
          {state.restored && <Restored onDiscard={state.discard} />}
          <TextInput
            label="Name"
            value={state.typed.name}
            onChange={state.setName}
            placeholder={state.suggestedName || 'What people here call it'}
            maxLength={200}
            autoComplete="off"
            error={errors['name']}
          />
          {address && <PastedNote address={address} form={form} onOtherKind={onOtherKind} />}
          {state.asksSecretsAgain && (
            <Alert severity="info">
              Stored passwords and keys are for the connection as it was. With this change, they are asked for again.
            </Alert>
          )}
          <FieldGroups form={form} state={state} errors={errors} onPasted={onPasted} />
          <ErrorNote error={props.saving.problem} />
          <Actions
            saveLabel={source === null ? 'Connect' : 'Save'}
            busy={props.saving.busy}
            idle={source !== null && !state.isDirty}
            testing={testing.busy}
            onTest={() => (testing.busy ? testing.cancel() : attempt(runTest))}
            onCancel={props.onCancel}
          />
        </Box>
      </Panel>
      <Box sx={asideStyle}>
        <Box ref={report} sx={{ scrollMarginBlock: 80, minWidth: 0 }}>
          <Panel title="Test" subtitle="Nothing is saved by it.">
            <TestReport test={testing.test} busy={testing.busy} />
            <ErrorNote error={testing.problem} />
            {testing.test === null && !testing.busy && testing.problem === null && (
              <Box sx={{ fontSize: 13 }}>
                Each step on the way to the database is tried, and what is found is shown.
              </Box>
            )}
          </Panel>
        </Box>
        <RightsHelp form={form} />
      </Box>
    </Box>
  );
}

const connectionOf = (form: ConnectedForm, state: ConnectionFormState): Connection => ({
  name: state.typed.name.trim() || state.suggestedName || form.title,
  type: form.type,
  configuration: state.configuration,
});

/** What the server said of single fields: `configuration.host`. */
const serverErrors = (problem: ApiProblem | null): FieldErrors =>
  Object.fromEntries(
    (problem?.errors ?? []).map(({ path, message }) => [path.replace(/^configuration\./, ''), message]),
  );

/** After each attempt the first field that is wrong has the focus: it may be far above the button. */
function useFocusedError(attempts: number): RefObject<HTMLFormElement | null> {
  const frame = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (attempts > 0) frame.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [attempts]);
  return frame;
}

function useForgottenWhenChanged(settings: string, forget: () => void): void {
  const before = useRef(settings);
  useEffect(() => {
    if (before.current === settings) return;
    before.current = settings;
    forget();
    // Only other settings are a reason.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [settings]);
}

function useTaken(
  pasted: ParsedAddress | null,
  take: ConnectionFormState['take'],
  onTaken: (address: ParsedAddress) => void,
): void {
  const done = useRef<ParsedAddress | null>(null);
  useEffect(() => {
    if (pasted === null || done.current === pasted) return;
    done.current = pasted;
    take(pasted);
    onTaken(pasted);
  }, [pasted, take, onTaken]);
}

const Restored = ({ onDiscard }: { readonly onDiscard: () => void }) => (
  <Alert severity="info" action={<Button onClick={onDiscard}>Start over</Button>}>
    Restored from your last visit. Passwords are never kept on a device: type them again.
  </Alert>
);

interface ActionsProps {
  readonly saveLabel: ReactNode;
  readonly busy: boolean;
  /** Nothing was changed. */
  readonly idle: boolean;
  readonly testing: boolean;
  readonly onTest: () => void;
  readonly onCancel: () => void;
}

const Actions = ({ saveLabel, busy, idle, testing, onTest, onCancel }: ActionsProps) => (
  <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap' }}>
    <Button type="submit" variant="contained" color="primary" loading={busy} disabled={idle}>
      {saveLabel}
    </Button>
    <Button variant="outlined" startIcon={<PlugZap size={15} />} onClick={onTest}>
      {testing ? 'Stop the test' : 'Test connection'}
    </Button>
    <Button onClick={onCancel} sx={{ ml: 'auto' }}>
      Cancel
    </Button>
  </Box>
);

const layoutStyle = {
  display: 'grid',
  gap: 4,
  alignItems: 'start',
  maxWidth: 1180,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1.45fr) minmax(280px, 1fr)' },
} as const;

const asideStyle = {
  display: 'grid',
  gap: 4,
  minWidth: 0,
  gridTemplateColumns: 'minmax(0, 1fr)',
  position: { md: 'sticky' },
  top: { md: 64 },
} as const;
