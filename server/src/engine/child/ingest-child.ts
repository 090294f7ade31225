import { mkdir, rm } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import { toFailure, type FromIngestChild, type IngestJob, type ToIngestChild } from '../protocol.js';
import { openDuckDb } from '../query/database.js';
import { safeMessage } from '../query/safe-message.js';
import { concatenate } from '../ingest/concatenate.js';
import { LookAhead } from '../ingest/look-ahead.js';
import { IngestPipeline } from '../ingest/pipeline.js';

/**
 * The process that reads one file, and ends. Its working folder is the ingest's output folder; it writes nowhere
 * else, and may have no right to.
 */

const workDir = 'work';
const spillDir = 'spill';

function send(message: FromIngestChild): Promise<void> {
  return new Promise((resolve) => {
    if (process.connected && process.send) process.send(message, undefined, {}, () => resolve());
    else resolve();
  });
}

let ahead: LookAhead | null = null;
let database: ReturnType<typeof openDuckDb> | null = null;

/** To the one database of this process, which is opened by whoever needs it first. */
async function connect(settings: IngestJob['settings']): Promise<DuckDBConnection> {
  database ??= openDuckDb({ ...settings, tempDir: spillDir });
  const connection = await (await database).connect();
  await connection.run('SET preserve_insertion_order = true');
  return connection;
}

async function run(job: IngestJob): Promise<FromIngestChild> {
  await mkdir(workDir, { recursive: true });
  const connection = await connect(job.settings);
  if (job.task.kind === 'concat') {
    return { kind: 'concatenated', table: await concatenate(job.task.request, connection) };
  }
  const pipeline = new IngestPipeline(
    job.task.request,
    connection,
    workDir,
    (update) => {
      void send({ kind: 'update', update });
    },
    ahead,
  );
  return { kind: 'done', outcome: await pipeline.run() };
}

async function answer(job: IngestJob): Promise<void> {
  let reply: FromIngestChild;
  try {
    reply = await run(job);
  } catch (error) {
    const failure = toFailure(error);
    reply = { kind: 'failed', failure: { ...failure, message: safeMessage(failure.message) } };
  }
  await rm(workDir, { recursive: true, force: true });
  await rm(spillDir, { recursive: true, force: true });
  await send(reply);
  process.exit(0);
}

process.on('message', (message: ToIngestChild) => {
  if (message.kind === 'ahead') ahead = new LookAhead(message.path, message.fileName, connect(message.settings));
  else answer(message.job).catch(() => process.exit(1));
});
process.on('disconnect', () => process.exit(1));
process.on('SIGINT', () => {});
