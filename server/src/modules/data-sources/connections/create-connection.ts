import { randomUUID } from 'node:crypto';
import type { NewConnection } from '@datavizpro/contract';
import { dataSourceEntity } from '../data-source.entity.js';
import type { Actor } from '../../sharing/index.js';
import { checkConfiguration } from './check-configuration.js';
import { connectionEntity } from './connection.entity.js';
import { formOf, type ConnectionDeps } from './deps.js';
import { destinationOf } from './destination.js';
import { lookOnce } from './look.js';
import { storeLook } from './store-look.js';

/**
 * Connects, looks around, and only then stores: what cannot be reached is told at once, with the step that failed.
 * Answers the new id.
 */
export async function createConnection(
  deps: ConnectionDeps,
  actor: Actor,
  { name, type, configuration: input }: NewConnection,
  signal: AbortSignal,
): Promise<string> {
  const { configuration, secrets } = checkConfiguration(formOf(deps.kinds, type), input);
  const [dataSourceId, revision] = [randomUUID(), randomUUID()];
  const settings = { dataSourceId, revision, configuration, secrets: Object.fromEntries(secrets) };
  const look = await lookOnce(deps, { type, settings }, signal);
  await deps.db.transaction(async (manager) => {
    await manager.insert(dataSourceEntity, {
      id: dataSourceId,
      ownerId: actor.userId,
      name: name.trim(),
      type,
      status: 'ready',
      configuration,
    });
    await manager.insert(connectionEntity, { dataSourceId, revision });
    await deps.connections.secrets.put(manager, dataSourceId, destinationOf(type, configuration), secrets);
    await storeLook(manager, dataSourceId, look, { at: deps.clock.now(), revision, mode: 'first' });
  });
  return dataSourceId;
}
