import { createEngine, createIngestObserver, observeEngine, type Engine } from '../engine/index.js';
import { createData, type Data } from '../modules/data/index.js';
import { createPeople, type People } from '../modules/people/index.js';
import type { Route } from '../platform/http/index.js';
import type { Platform } from '../platform/platform.js';
import { engineFolder } from './engine-folder.js';

/** All modules, wired. Which of them work in the background depends on the roles in the environment. */
export interface Application {
  readonly routes: readonly Route[];
  readonly people: People;
  readonly data: Data;
  readonly engine: Engine;
  /** Listens for changes on other instances and starts background work. Answers the set-up link to print, if any. */
  start(): Promise<string | null>;
  /** Gives running work back, then ends the queue and the engine. The platform stays open. */
  close(): Promise<void>;
}

export interface ApplicationOptions {
  readonly platform: Platform;
  readonly version: string;
  /** The repository's `samples/`; null leaves the samples out. */
  readonly samplesDir: string | null;
  /** Requests that this process works on, for the health report. */
  readonly inFlight: () => number;
  /** log2 of bcrypt's rounds; tests that sign in often lower it. */
  readonly passwordCost?: number;
}

/** The composition root: people, engine and data are made here, in the order in which they need each other. */
export function createApplication(options: ApplicationOptions): Application {
  const { platform, version, samplesDir, inFlight, passwordCost } = options;
  const people = createPeople({ platform, version, ...(passwordCost === undefined ? {} : { passwordCost }) });
  const engine = openEngine(platform);
  const data = createData({ platform, engine, sharing: people.sharing, version, samplesDir, inFlight });
  return {
    routes: [...people.routes, ...data.routes],
    people,
    data,
    engine,
    start: async () => {
      const setupLink = await people.start();
      await data.start();
      return setupLink;
    },
    close: async () => {
      await data.close();
      await people.close();
      await platform.jobs.close();
      await engine.close();
    },
  };
}

function openEngine({ env, log, metrics }: Platform): Engine {
  const engine = createEngine({
    memoryBytes: env.engineMemoryBytes,
    threads: env.engineThreads,
    tempDir: engineFolder(env.dataDir),
    log,
    ingests: createIngestObserver(metrics),
  });
  observeEngine(engine, metrics);
  return engine;
}
