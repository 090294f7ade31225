import { sealingFields, type ConnectedType, type ConnectionConfiguration } from '@datavizpro/contract';
import { databaseForms } from '../../../query/index.js';

/**
 * What secrets are bound to: they are sealed for it, and open for nothing else. So a configuration that was changed to
 * lead elsewhere, by whatever means, takes no secret along. What is not filled in is left out, so that a field that a
 * form gains changes nothing for what is stored.
 */
export function destinationOf(type: ConnectedType, configuration: ConnectionConfiguration): string {
  const values = { ...configuration } as Readonly<Record<string, string | number | undefined>>;
  const filled = sealingFields(databaseForms[type]).flatMap((name) => {
    const value = values[name];
    return value === undefined || value === '' ? [] : [[name, String(value)] as const];
  });
  return JSON.stringify([type, ...filled.sort(([a], [b]) => (a < b ? -1 : 1))]);
}
