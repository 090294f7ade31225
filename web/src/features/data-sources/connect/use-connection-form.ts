import { useCallback, useMemo, useState } from 'react';
import { changedBinding, type ConnectionInput, type DataSource } from '@datavizpro/contract';
import { useUnsavedDraft } from '../../../ui/use-unsaved-draft';
import {
  changeValue,
  findErrors,
  fromConfiguration,
  nameFor,
  startValues,
  toConfiguration,
  type FieldErrors,
  type FieldValue,
  type FormValues,
  type TypedConnection,
} from './form-model';
import type { ConnectedForm } from './kinds';
import type { ParsedAddress } from './parse-url';

/** What is kept on this device: never a secret. */
interface KeptConnection {
  readonly name: string;
  readonly values: FormValues;
}

export interface ConnectionFormState {
  readonly typed: TypedConnection;
  /** What the connection is called when no name was typed. */
  readonly suggestedName: string;
  /** Came back from an earlier visit, without its secrets. */
  readonly restored: boolean;
  readonly isDirty: boolean;
  /** Names of stored secrets that count as long as they are not typed anew. */
  readonly stored: readonly string[];
  /** Something else was named than what the stored secrets are for. */
  readonly asksSecretsAgain: boolean;
  readonly errors: FieldErrors;
  readonly configuration: ConnectionInput;
  readonly setName: (name: string) => void;
  readonly setValue: (name: string, value: FieldValue) => void;
  readonly setSecret: (name: string, value: string) => void;
  readonly take: (address: ParsedAddress) => void;
  readonly discard: () => void;
}

/** The state of one connection's form: values survive a reload, secrets only live as long as the page. */
export function useConnectionForm(form: ConnectedForm, source: DataSource | null): ConnectionFormState {
  const initial = useMemo<KeptConnection>(
    () =>
      source?.connection
        ? { name: source.name, values: { ...startValues(form), ...fromConfiguration(source.connection.configuration) } }
        : { name: '', values: startValues(form) },
    [form, source],
  );
  const draft = useUnsavedDraft<KeptConnection>(source ? `connection.${source.id}` : `connect.${form.type}`, initial);
  const [secrets, setSecrets] = useState<Readonly<Record<string, string>>>({});
  const { name, values } = draft.value;
  const kept = source?.connection?.secrets ?? [];
  const asksSecretsAgain =
    kept.length > 0 && changedBinding(form, initial.values, values, source?.access === 'owner').length > 0;
  const stored = asksSecretsAgain ? [] : kept;
  const typed = { name, values, secrets };
  const { setValue: setDraft, discard: discardDraft } = draft;

  const setName = useCallback((next: string) => setDraft((before) => ({ ...before, name: next })), [setDraft]);
  const setValue = useCallback(
    (field: string, value: FieldValue) =>
      setDraft((before) => ({ ...before, values: changeValue(form, before.values, field, value) })),
    [form, setDraft],
  );
  const setSecret = useCallback(
    (field: string, value: string) => setSecrets((before) => ({ ...before, [field]: value })),
    [],
  );
  const take = useCallback(
    (address: ParsedAddress) => {
      setSecrets((before) => ({ ...before, ...address.secrets }));
      setDraft((before) => ({
        ...before,
        // The mode of encryption first: the port follows it, unless the address names one.
        values: Object.entries(address.values)
          .sort(([a], [b]) => Number(b === 'tls') - Number(a === 'tls'))
          .reduce((next, [field, value]) => changeValue(form, next, field, value), before.values),
      }));
    },
    [form, setDraft],
  );
  const discard = useCallback(() => {
    setSecrets({});
    discardDraft();
  }, [discardDraft]);
  return {
    typed,
    suggestedName: nameFor(values),
    restored: draft.restored,
    isDirty: draft.isDirty || Object.values(secrets).some((secret) => secret !== ''),
    stored,
    asksSecretsAgain,
    errors: findErrors(form, typed, { stored }),
    configuration: toConfiguration(form, typed),
    setName,
    setValue,
    setSecret,
    take,
    discard,
  };
}
