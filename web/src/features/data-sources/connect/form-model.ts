import type { ConnectionInput, ConnectorForm } from '@datavizpro/contract';

export type FormField = ConnectorForm['fields'][number];
export type FieldValue = string | number | boolean;
export type FormValues = Readonly<Record<string, FieldValue>>;

/** What was typed into the form of one kind of database. Secrets stand apart: they are never kept on the device. */
export interface TypedConnection {
  readonly name: string;
  readonly values: FormValues;
  readonly secrets: Readonly<Record<string, string>>;
}

/** Fields that stand together under one heading. */
export interface FieldGroup {
  readonly group: NonNullable<FormField['group']>;
  readonly title: string;
  /** Not shown until it is asked for. */
  readonly folded: boolean;
  readonly fields: readonly FormField[];
}

const groupTitles: Readonly<Record<FieldGroup['group'], string>> = {
  server: 'Server',
  login: 'Login',
  encryption: 'Encryption',
  tunnel: 'SSH tunnel',
  advanced: 'Advanced',
};
const groupOrder = Object.keys(groupTitles) as FieldGroup['group'][];
const foldedGroups: readonly FieldGroup['group'][] = ['tunnel', 'advanced'];

export const startValues = (form: ConnectorForm): FormValues => followDefaults(form, {}, {});

/** Whether the field is asked for at all, as other fields stand. */
function isShown(field: FormField, values: FormValues): boolean {
  if (field.when === undefined) return true;
  const other = values[field.when.field];
  return other !== undefined && field.when.is.includes(other);
}

/** The fields that are asked for now. A form may give one name several faces, of which one is shown at a time. */
export const shownFields = (form: ConnectorForm, values: FormValues): readonly FormField[] =>
  form.fields.filter((field) => isShown(field, values));

export function groupsOf(form: ConnectorForm, values: FormValues): readonly FieldGroup[] {
  const shown = shownFields(form, values);
  // A folder or a file is on no server that one would name.
  const titles = form.fields.some(({ name }) => name === 'host') ? groupTitles : { ...groupTitles, server: 'Place' };
  return groupOrder.flatMap((group) => {
    const fields = shown.filter((field) => (field.group ?? 'server') === group);
    if (fields.length === 0) return [];
    return [{ group, title: titles[group], folded: foldedGroups.includes(group), fields }];
  });
}

/** One field changed. Fields whose default depends on it (the port on the TLS mode) follow, unless a person set them. */
export function changeValue(form: ConnectorForm, before: FormValues, name: string, value: FieldValue): FormValues {
  return followDefaults(form, { ...before, [name]: value }, before);
}

/** Fills what is unset, or still has a default that another face of the field had before. */
function followDefaults(form: ConnectorForm, next: FormValues, before: FormValues): FormValues {
  const filled: Record<string, FieldValue> = { ...next };
  // What others depend on comes first, wherever it stands in the form.
  for (const field of [...form.fields].sort((a, b) => Number(a.when !== undefined) - Number(b.when !== undefined))) {
    if (field.secret || field.default === undefined || !isShown(field, filled)) continue;
    const current = filled[field.name];
    const untouched = current === undefined || isDefaultOf(form, field.name, current, before);
    if (untouched && next[field.name] === before[field.name]) filled[field.name] = field.default;
  }
  return filled;
}

const isDefaultOf = (form: ConnectorForm, name: string, value: FieldValue, values: FormValues): boolean =>
  form.fields.some((field) => field.name === name && field.default === value && isShown(field, values));

const isBlank = (value: FieldValue | undefined): boolean =>
  value === undefined || (typeof value === 'string' && value.trim() === '');

/** Lists are typed as one text: by lines or commas. */
const listFields: ReadonlySet<string> = new Set(['schemas']);
const toList = (text: string): readonly string[] =>
  text
    .split(/[\n,]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** What is sent: only what is asked for and filled in; an empty secret means the one that is stored. */
export function toConfiguration(form: ConnectorForm, typed: Omit<TypedConnection, 'name'>): ConnectionInput {
  const sent: Record<string, ConnectionInput[string]> = {};
  for (const field of shownFields(form, typed.values)) {
    if (field.secret) {
      const secret = typed.secrets[field.name];
      if (secret !== undefined && secret !== '') sent[field.name] = secret;
      continue;
    }
    const value = typed.values[field.name];
    if (value === undefined || isBlank(value)) continue;
    sent[field.name] = convert(field, value);
  }
  return sent;
}

function convert(field: FormField, value: FieldValue): ConnectionInput[string] {
  if (typeof value !== 'string') return value;
  const text = field.type === 'textarea' ? value : value.trim();
  if (listFields.has(field.name)) return toList(text);
  return field.type === 'number' && text !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}

/** The values of a stored connection, as the form shows them. */
export function fromConfiguration(configuration: ConnectionInput): FormValues {
  const values: Record<string, FieldValue> = {};
  for (const [name, value] of Object.entries(configuration)) {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') values[name] = value;
    else if (value !== undefined) values[name] = value.join(', ');
  }
  return values;
}

export type FieldErrors = Readonly<Record<string, string>>;

interface CheckOptions {
  /** Secrets that are stored and still count. */
  readonly stored: readonly string[];
}

/** What the form can tell before anything is sent, by field. */
export function findErrors(
  form: ConnectorForm,
  typed: Omit<TypedConnection, 'name'>,
  { stored }: CheckOptions,
): FieldErrors {
  const errors: Record<string, string> = {};
  for (const field of shownFields(form, typed.values)) {
    const value = field.secret ? typed.secrets[field.name] : typed.values[field.name];
    const kept = field.secret && stored.includes(field.name);
    if (field.required && isBlank(value) && !kept) errors[field.name] = `${field.title} is needed`;
    else if (field.type === 'number' && !isBlank(value) && !isWholeNumber(field.name, value))
      errors[field.name] = isPort(field.name) ? 'A port is a number from 1 to 65535' : 'This must be a number';
  }
  return errors;
}

const isPort = (name: string): boolean => /port$/i.test(name);

function isWholeNumber(name: string, value: FieldValue | undefined): boolean {
  const number = Number(value);
  if (!Number.isInteger(number)) return false;
  return !isPort(name) || (number >= 1 && number <= 65_535);
}

/** A name for a connection that has none: where the data is. */
export function nameFor(values: FormValues): string {
  const place = ['database', 'catalog', 'bucket', 'path'].map((key) => values[key]).find((value) => !isBlank(value));
  const host = isBlank(values['host']) ? undefined : String(values['host']).trim();
  if (place === undefined) return host ?? '';
  const what = String(place).trim();
  return host === undefined ? what : `${what} on ${host}`.slice(0, 200);
}
