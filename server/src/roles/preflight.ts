import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { waitForServer } from '../platform/db/index.js';
import type { Env } from '../platform/env.js';
import { EnvError } from '../platform/environment/index.js';
import type { Log } from '../platform/log/log.js';
import type { Platform } from '../platform/platform.js';
import { referencedObjectsSql } from '../modules/data-sources/index.js';
import { checkClock, checkDatabase } from './checks/database.js';
import { checkFiles, sampleKeysSql } from './checks/files.js';
import { asSentence, failed, type Finding } from './checks/finding.js';
import { checkFolder, checkPort } from './checks/machine.js';
import { checkRedis } from './checks/redis.js';
import { checkStorage } from './checks/storage.js';

const Second = { ms: 1000 };
/** Servers that start together with us (compose, a reboot) need a moment. */
const patienceMs = 60 * Second.ms;

/**
 * Everything that the configuration names is tried before anything is opened, so that one list has all that is wrong.
 * What answers later is waited for, unless there is something else to mend anyway.
 */
export async function preflight(env: Env, log: Log): Promise<void> {
  const found = (await Promise.all(lookAround(env))).flat();
  for (const { detail, remedy } of found.filter(({ state }) => state === 'warning')) log.warn(detail, { remedy });
  const problems = found.filter(({ state }) => state === 'failed');
  const patience = problems.length > 0 ? 0 : patienceMs;
  const [storage, database] = await Promise.all([reachStorage(env, patience), reachDatabase(env, log, patience)]);
  const all = [...problems, ...[...storage, ...database].filter(({ state }) => state === 'failed')];
  if (all.length > 0) throw new EnvError(all.map(asSentence));
}

function lookAround(env: Env): Promise<Finding | readonly Finding[]>[] {
  return [
    checkFolder('data folder', 'DATA_DIR', env.dataDir),
    checkPort(env.host, env.port),
    ...(env.logFile === null
      ? []
      : [checkFolder('log', 'The folder of LOG_FILE', path.dirname(path.resolve(env.logFile)))]),
    ...(env.redisUrl === null ? [] : [checkRedis(env.redisUrl)]),
  ];
}

/** A store that is wrong stays wrong; one that does not answer may be starting. */
async function reachStorage(env: Env, patience: number): Promise<readonly Finding[]> {
  const deadline = Date.now() + patience;
  for (;;) {
    const finding = await checkStorage(env);
    const isAway = finding.state === 'failed' && /ECONN|ENOTFOUND|EAI_AGAIN|Timeout|EHOST/i.test(finding.detail);
    if (!isAway || Date.now() > deadline) return [finding];
    await sleep(Second.ms);
  }
}

async function reachDatabase({ databaseUrl }: Env, log: Log, patience: number): Promise<readonly Finding[]> {
  if (databaseUrl === null) return [];
  const connection = { url: databaseUrl };
  try {
    await waitForServer(connection, log, patience);
    return (await checkDatabase(connection)).filter(({ name }) => name !== 'clock');
  } catch (error) {
    return [failed('database', (error as Error).message, '')];
  }
}

/**
 * With the database there: a volume that is not mounted stops the start, before people write into the folder below
 * it; a clock that is off is told.
 */
export async function lookInside({ db, storage, log, env }: Platform): Promise<void> {
  const clock = await checkClock((sql) => db.query(sql));
  if (clock.state !== 'ok') log.warn(clock.detail, { ...(clock.remedy !== undefined && { remedy: clock.remedy }) });
  if (env.storageMayBeEmpty) return;
  const rows: { key: string }[] = await db.query(sampleKeysSql(referencedObjectsSql));
  const files = await checkFiles(
    storage,
    rows.map(({ key }) => key),
  );
  if (files.state === 'failed')
    throw new EnvError([`${asSentence(files)} If they are lost for good, set STORAGE_MAY_BE_EMPTY=true once.`]);
  if (files.state === 'warning') log.warn(files.detail, { remedy: files.remedy ?? '' });
}
