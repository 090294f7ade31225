import type { ConnectionConfiguration, ConnectionInput, ConnectorForm, FieldError } from '@datavizpro/contract';
import { AppError } from '../../../platform/app-error.js';
import { Secret } from '../../../platform/secret.js';
import { fieldSchema } from './configuration-schema.js';

type FormField = ConnectorForm['fields'][number];
type Value = NonNullable<ConnectionInput[string]>;

/** A configuration that its form has accepted: what may be shown, and the secrets that were sent. */
export interface CheckedConfiguration {
  readonly configuration: ConnectionConfiguration;
  readonly secrets: ReadonlyMap<string, Secret<string>>;
  /** Secret fields that have a place in this configuration: stored ones of other fields are of no use any more. */
  readonly secretFields: ReadonlySet<string>;
}

/**
 * Checks what was sent against the form of its kind: types, lengths, options, what is required, and that nothing is
 * there that the form does not ask for. `stored` are names of secrets that count as sent.
 */
export function checkConfiguration(
  form: ConnectorForm,
  input: ConnectionInput,
  stored: ReadonlySet<string> = new Set(),
): CheckedConfiguration {
  const sent = new Map(Object.entries(input).filter(([, value]) => !isBlank(value))) as Map<string, Value>;
  const shown = askedFor(form, sent);
  const errors = [
    ...[...sent.keys()].filter((name) => !shown.has(name)).map((name) => misplaced(form, name)),
    ...[...shown.values()].flatMap((field) => checkField(field, sent.get(field.name), stored)),
    ...checkTunnel(shown, sent, stored),
  ];
  const [first] = errors;
  if (first !== undefined) throw new AppError('malformed_request', first.message, { errors });
  const secretFields = new Set([...shown.values()].filter(({ secret }) => secret).map(({ name }) => name));
  const usesTunnel = sent.has('sshHost');
  const isKept = (name: string): boolean => usesTunnel || !name.startsWith('ssh');
  const kept = [...sent].filter(([name]) => isKept(name));
  return {
    // The form's fields are the contract's, field by field: what passed has the shape.
    configuration: Object.fromEntries(
      kept.filter(([name]) => !secretFields.has(name)),
    ) as unknown as ConnectionConfiguration,
    secrets: new Map(
      kept.filter(([name]) => secretFields.has(name)).map(([name, value]) => [name, new Secret(String(value))]),
    ),
    secretFields: new Set([...secretFields].filter(isKept)),
  };
}

const isBlank = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/**
 * The fields that are asked for as the others stand, by name: a form may give one name several faces, of which one is
 * shown at a time. Defaults fill in what is left out, first to last, because `when` looks at them.
 */
function askedFor(form: ConnectorForm, sent: Map<string, Value>): ReadonlyMap<string, FormField> {
  const shown = new Map<string, FormField>();
  for (const field of form.fields) {
    const { when } = field;
    const other = when === undefined ? undefined : sent.get(when.field);
    const isShown = when === undefined || (isScalar(other) && when.is.includes(other));
    if (!isShown) continue;
    shown.set(field.name, field);
    if (!sent.has(field.name) && field.default !== undefined) sent.set(field.name, field.default);
  }
  return shown;
}

const isScalar = (value: Value | undefined): value is string | number | boolean =>
  value !== undefined && !Array.isArray(value);

function misplaced(form: ConnectorForm, name: string): FieldError {
  const field = form.fields.find((candidate) => candidate.name === name);
  if (field?.when === undefined)
    return { path: `configuration.${name}`, message: `${name} is no field of ${form.title}.` };
  const wanted = field.when.is.map((value) => `"${value}"`).join(' or ');
  return { path: `configuration.${name}`, message: `${field.title} goes only with ${field.when.field} ${wanted}.` };
}

function checkField(field: FormField, value: Value | undefined, stored: ReadonlySet<string>): readonly FieldError[] {
  const path = `configuration.${field.name}`;
  if (value === undefined) {
    const isMissing = field.required && !(field.secret && stored.has(field.name));
    return isMissing ? [{ path, message: `${field.title} is needed.` }] : [];
  }
  const { error } = fieldSchema(field)
    .label(field.title)
    .validate(value, { convert: false, errors: { wrap: { label: false } } });
  return error === undefined ? [] : [{ path, message: `${error.details[0]?.message ?? 'This cannot be'}.` }];
}

/** A tunnel is there or not, as a whole: nobody is trusted unseen, and somebody has to be let in. */
function checkTunnel(
  shown: ReadonlyMap<string, FormField>,
  sent: ReadonlyMap<string, Value>,
  stored: ReadonlySet<string>,
): readonly FieldError[] {
  if (!shown.has('sshHost') || !sent.has('sshHost')) return [];
  const missing = ['sshUser', 'sshHostKey'].filter((name) => !sent.has(name));
  const opens = ['sshPassword', 'sshPrivateKey'].some((name) => sent.has(name) || stored.has(name));
  return [
    ...missing.map((name) => ({
      path: `configuration.${name}`,
      message: `${shown.get(name)?.title ?? name} is needed for the SSH tunnel.`,
    })),
    ...(opens
      ? []
      : [{ path: 'configuration.sshPassword', message: 'The SSH tunnel needs a password or a private key.' }]),
  ];
}
