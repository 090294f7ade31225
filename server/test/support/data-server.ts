import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createEngine, type Engine } from '../../src/engine/index.js';
import { createData, dataPersistence, type Data } from '../../src/modules/data/index.js';
import { startPeopleServer, type PeopleServer, type SignedInBrowser } from './people-server.js';
import type { TestPlatformOptions } from './platform.js';

export interface DataServer extends PeopleServer {
  readonly engine: Engine;
  readonly data: Data;
  /** Sends files as a form does. */
  upload(
    person: SignedInBrowser,
    path: string,
    files: Readonly<Record<string, string | Blob>>,
    fields?: Readonly<Record<string, string>>,
  ): Promise<{ readonly status: number; readonly body: Record<string, unknown>; readonly headers: Headers }>;
}

export const samplesDir = fileURLToPath(new URL('../../../samples', import.meta.url));

/** People and data behind the real HTTP layer, in this process; DuckDB in its children. */
export async function startDataServer(
  options: TestPlatformOptions & {
    readonly samples?: boolean;
    /** How long requests wait for their import; long by default, so that tests don't depend on the machine. */
    readonly patienceMs?: number;
  } = {},
): Promise<DataServer> {
  const { patienceMs = 60_000 } = options;
  const made: { engine?: Engine; data?: Data } = {};
  const server = await startPeopleServer({
    ...options,
    persistence: dataPersistence,
    moreRoutes: ({ sharing }, platform) => {
      const { engineMemoryBytes: memoryBytes, engineThreads: threads, dataDir } = platform.env;
      made.engine = createEngine({ memoryBytes, threads, tempDir: path.join(dataDir, 'engine'), log: platform.log });
      made.data = createData({
        platform,
        engine: made.engine,
        sharing,
        version: '0.0.0-test',
        inFlight: () => 0,
        patience: { uploadMs: patienceMs, rereadMs: patienceMs, changeMs: patienceMs },
        samplesDir: options.samples === true ? samplesDir : null,
      });
      return made.data.routes;
    },
  });
  const { engine, data } = made as Required<typeof made>;
  await data.start();
  return {
    ...server,
    engine,
    data,
    upload: (person, to, files, fields = {}) => upload(server.url, person, to, files, fields),
    close: async () => {
      await data.close();
      await engine.close();
      await server.close();
    },
  };
}

async function upload(
  url: string,
  { browser }: SignedInBrowser,
  to: string,
  files: Readonly<Record<string, string | Blob>>,
  fields: Readonly<Record<string, string>>,
): ReturnType<DataServer['upload']> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  for (const [name, content] of Object.entries(files)) form.append('file', new Blob([content]), name);
  const headers = { authorization: `Bearer ${browser.accessToken ?? ''}` };
  const answer = await fetch(url + to, { method: 'POST', headers, body: form });
  const text = await answer.text();
  return {
    status: answer.status,
    headers: answer.headers,
    body: (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>,
  };
}
