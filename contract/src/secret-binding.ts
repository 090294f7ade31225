import type { ConnectorForm } from './data-source.js';

type FormField = ConnectorForm['fields'][number];
type Values = Readonly<Record<string, unknown>>;

/** The fields for whose values stored secrets are sealed: they say who gets the secrets, as whom, and for what. */
export const sealingFields = (form: ConnectorForm): readonly string[] => [
  ...new Set(form.fields.filter(({ bindsSecrets = 'unlessOwner' }) => bindsSecrets !== 'unlessOwner').map(nameOf)),
];

/**
 * Names of the fields that were changed so that stored secrets have to be sent again: they lead elsewhere, or there by
 * a way on which others may listen, or open more than those who don't own the connection were to see.
 */
export const changedBinding = (
  form: ConnectorForm,
  before: Values,
  after: Values,
  isOwner: boolean,
): readonly string[] => [
  ...new Set(form.fields.filter((field) => asksAgain(field, before, after, isOwner)).map(nameOf)),
];

function asksAgain(field: FormField, before: Values, after: Values, isOwner: boolean): boolean {
  const { bindsSecrets, options = [] } = field;
  // Where it is not asked for, the field that says so is another, and bound itself.
  if (bindsSecrets === undefined || !isShown(field, before) || !isShown(field, after)) return false;
  const [had, has] = [textOf(before[field.name]), textOf(after[field.name])];
  if (bindsSecrets === 'whenLess') return options.indexOf(has) < options.indexOf(had);
  return had !== has && (bindsSecrets === 'always' || !isOwner);
}

const nameOf = ({ name }: FormField): string => name;

const isShown = ({ when }: FormField, values: Values): boolean =>
  when === undefined || when.is.some((value) => value === values[when.field]);

/** Of what was not filled in: nothing. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
