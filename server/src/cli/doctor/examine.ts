import { referencedObjectsSql, sealingKeysSql } from '../../modules/data-sources/index.js';
import {
  readMigrationState,
  withClient,
  type DatabaseClient,
  type DatabaseConnection,
} from '../../platform/db/index.js';
import type { Env } from '../../platform/env.js';
import type { Log } from '../../platform/log/log.js';
import { createVault } from '../../platform/vault/index.js';
import { checkDatabase } from '../../roles/checks/database.js';
import { checkFiles, sampleKeysSql } from '../../roles/checks/files.js';
import { failed, fine, warning, type Finding } from '../../roles/checks/finding.js';
import { checkFolder, checkSecretsFile } from '../../roles/checks/machine.js';
import { checkRedis } from '../../roles/checks/redis.js';
import { checkStorage } from '../../roles/checks/storage.js';
import { withStorage } from '../commands/backup.js';
import { persistence, withServer } from '../with-database.js';

/** Everything that needs a configuration that can be read. */
export async function examine(env: Env, log: Log, isDeep: boolean): Promise<readonly Finding[]> {
  const storage = await checkStorage(env);
  return [
    await checkFolder('data folder', 'DATA_DIR', env.dataDir),
    ...(await checkSecretsFile(env.dataDir)),
    ...(env.redisUrl === null ? [] : await checkRedis(env.redisUrl)),
    storage,
    ...(await examineDatabase(env, log, isDeep, storage.state !== 'failed')),
  ];
}

async function examineDatabase(env: Env, log: Log, isDeep: boolean, hasStorage: boolean): Promise<readonly Finding[]> {
  try {
    return await withServer(env, log, async ({ connection }) => [
      ...(await checkDatabase(connection)),
      ...(await examineContent(env, connection, isDeep, hasStorage)),
    ]);
  } catch (error) {
    return [failed('database', (error as Error).message, '')];
  }
}

function examineContent(
  env: Env,
  connection: DatabaseConnection,
  isDeep: boolean,
  hasStorage: boolean,
): Promise<readonly Finding[]> {
  return withClient(connection, async (client) => {
    const { applied, pending, unknown, supported } = await readMigrationState(client, persistence);
    if (!supported)
      return [
        failed('schema', 'A newer version wrote this database.', 'Use that version, or restore a backup from before.'),
      ];
    if (applied.length === 0) return [fine('schema', 'The database is empty: the first start fills it.')];
    const schema = schemaFinding(pending, unknown);
    const files = hasStorage ? [await examineFiles(env, client, isDeep)] : [];
    return [schema, await examineKeys(env, client), ...files];
  });
}

function schemaFinding(pending: readonly string[], unknown: readonly string[]): Finding {
  if (unknown.length > 0)
    return warning(
      'schema',
      'A newer version wrote this database, and says that this one can work on it.',
      'Finish the upgrade, or leave it at the version before it.',
    );
  if (pending.length === 0) return fine('schema', 'The database is up to date with this version.');
  return warning('schema', `${pending.length} migrations are pending.`, 'Run "datavizpro upgrade --check".');
}

/** Whether every stored credential can be opened with the keys that are set. */
async function examineKeys(env: Env, client: DatabaseClient): Promise<Finding> {
  const { keyId, previousKeyIds } = createVault(env.encryptionKey, env.encryptionKeysPrevious);
  const { rows } = await client.query<{ id: string; count: number }>(sealingKeysSql);
  const sum = (ids: readonly { count: number }[]): number => ids.reduce((total, { count }) => total + count, 0);
  const lost = sum(rows.filter(({ id }) => id !== keyId && !previousKeyIds.includes(id)));
  if (lost > 0)
    return failed(
      'keys',
      `${lost} stored credentials were sealed with a key that is not set.`,
      'Set ENCRYPTION_KEY_PREVIOUS to it, or have their owners enter them again.',
    );
  const old = sum(rows.filter(({ id }) => id !== keyId));
  if (old > 0)
    return warning('keys', `${old} stored credentials still need a previous key.`, 'Run "datavizpro rotate-keys".');
  return fine('keys', `All ${sum(rows)} stored credentials open with ENCRYPTION_KEY.`);
}

async function examineFiles(env: Env, client: DatabaseClient, isDeep: boolean): Promise<Finding> {
  const { rows } = await client.query<{ key: string }>(
    isDeep ? referencedObjectsSql : sampleKeysSql(referencedObjectsSql),
  );
  return withStorage(env, (storage) =>
    checkFiles(
      storage,
      rows.map(({ key }) => key),
    ),
  );
}
