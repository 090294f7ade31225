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

/** The fields by which two configurations lead to different places. */
export const changedDestination = (
  before: ConnectionConfiguration,
  after: ConnectionConfiguration,
): readonly string[] => destinationFields.filter((name) => textOf(before, name) !== textOf(after, name));

/** Empty: the field is not there, or not one of this kind. */
function textOf(configuration: ConnectionConfiguration, name: (typeof destinationFields)[number]): string {
  const value = (configuration as Readonly<Partial<Record<typeof name, string | number>>>)[name];
  return value === undefined ? '' : String(value);
}
