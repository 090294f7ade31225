import type { ConnectionConfiguration } from '@datavizpro/contract';

/** Fields that say who gets the secrets: the server, the way to it, and as whom. */
const destinationFields = [
  'host',
  'port',
  'user',
  'location',
  'endpoint',
  'region',
  'bucket',
  'sshHost',
  'sshPort',
  'sshUser',
  'sshHostKey',
] as const;

/**
 * What secrets are bound to: they are sealed for it, and open for nothing else. So a configuration that was changed to
 * lead elsewhere, by whatever means, takes no secret along.
 */
export function destinationOf(configuration: ConnectionConfiguration): string {
  return JSON.stringify(destinationFields.map((name) => [name, textOf(configuration, name)]));
}

/** The better protected, the later. */
const protection = ['disable', 'require', 'verify'];

/**
 * The fields by which two configurations lead to different places, or to the same one by a way on which others may
 * listen: with TLS switched off, or another authority trusted, a stored password could be read on its way.
 */
export const changedDestination = (
  before: ConnectionConfiguration,
  after: ConnectionConfiguration,
): readonly string[] => [
  ...destinationFields.filter((name) => textOf(before, name) !== textOf(after, name)),
  ...exposedBy(before, after),
];

function exposedBy(before: ConnectionConfiguration, after: ConnectionConfiguration): readonly string[] {
  const [had, has] = [before, after].map((each) => protection.indexOf(textOf(each, 'tls')));
  if (has === undefined || had === undefined || has < had) return ['tls'];
  const trusts = has === had && textOf(after, 'tls') === 'verify';
  return trusts && textOf(before, 'tlsCa') !== textOf(after, 'tlsCa') ? ['tlsCa'] : [];
}

/** Empty: the field is not there, or not one of this kind. */
function textOf(
  configuration: ConnectionConfiguration,
  name: (typeof destinationFields)[number] | 'tls' | 'tlsCa',
): string {
  const value = (configuration as Readonly<Partial<Record<typeof name, string | number>>>)[name];
  return value === undefined ? '' : String(value);
}
