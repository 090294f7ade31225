import type { ConnectorForm } from '@datavizpro/contract';
import { connectorForms } from '../connector-forms.js';
import type { DatabaseKinds } from './deps.js';

/** Every form, the ones of databases with what holds for this installation said beside the host. */
export function presentForms(kinds: DatabaseKinds, loopbackIsOpen: boolean): readonly ConnectorForm[] {
  const note = loopbackIsOpen
    ? 'A database on this machine is "localhost"; other private addresses are opened with EGRESS_ALLOW.'
    : 'Private addresses are opened by the operator, with EGRESS_ALLOW.';
  const noted = (field: ConnectorForm['fields'][number]): ConnectorForm['fields'][number] =>
    field.name === 'host' ? { ...field, help: `${field.help ?? ''} ${note}`.trim() } : field;
  const forms = Object.values(kinds).map(({ form }) => ({ ...form, fields: form.fields.map(noted) }));
  return [...connectorForms, ...forms];
}
