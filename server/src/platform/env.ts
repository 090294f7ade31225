import type { Secret } from './secret.js';
import type { TracingSettings } from './tracing/index.js';

export type ProcessRole = 'web' | 'worker';

/** The whole configuration, read once from the environment. `docs/operators/configuration.md` is generated from its schema. */
export interface Env {
  /** Sentences about variables whose names are nearly ours: a slip would pass for a default. */
  readonly doubts: readonly string[];
  readonly nodeEnv: 'production' | 'development' | 'test';
  readonly host: string;
  readonly port: number;
  /** Origin under which people reach the application, no trailing slash. */
  readonly publicUrl: string;
  readonly dataDir: string;
  /** Null: the embedded PostgreSQL. */
  readonly databaseUrl: Secret<string> | null;
  readonly replicaUrls: readonly Secret<string>[];
  /** Null: memory only. */
  readonly redisUrl: Secret<string> | null;
  /** `file:///path` or `s3://bucket/prefix?endpoint=…`. Default: `<dataDir>/storage`. */
  readonly storageUrl: Secret<string>;
  /** Start although the storage has none of the files that the database refers to. */
  readonly storageMayBeEmpty: boolean;
  /** Bytes of the folder with copies of remote objects. */
  readonly storageCacheBytes: number;
  readonly roles: readonly ProcessRole[];
  readonly registration: 'open' | 'closed';
  readonly corsOrigins: readonly string[];
  /** Pages that may show single charts in a frame. */
  readonly embedOrigins: readonly string[];
  readonly egressAllow: readonly string[];
  /** Folders of this server whose SQLite files may be connected to. */
  readonly sqliteFolders: readonly string[];
  /** Folders of this server that people may connect to as data lakes. */
  readonly lakeFolders: readonly string[];
  readonly trustProxy: number;
  /** After being told to end: how long to go on answering, until balancers have noticed. */
  readonly drainSeconds: number;
  readonly logLevel: 'error' | 'warn' | 'info' | 'debug';
  readonly logFormat: 'json' | 'pretty';
  readonly logFile: string | null;
  readonly logHttpUrl: Secret<string> | null;
  readonly metricsToken: Secret<string> | null;
  /** Null: no traces. */
  readonly tracing: TracingSettings | null;
  readonly adminEmail: string | null;
  readonly adminPassword: Secret<string> | null;
  /** Signs access tokens (HS256). At least 32 bytes. */
  readonly tokenSecret: Secret<string>;
  /** Pepper of the password pre-hash. At least 32 bytes. */
  readonly passwordPepper: Secret<string>;
  /** Wraps the keys of stored secrets. At least 32 bytes. */
  readonly encryptionKey: Secret<string>;
  /** Open what was stored with them, while it is wrapped anew with `encryptionKey`. */
  readonly encryptionKeysPrevious: readonly Secret<string>[];
  readonly maxUploadBytes: number;
  readonly maxInflatedBytes: number;
  readonly engineMemoryBytes: number;
  readonly engineThreads: number;
  readonly cacheBytes: number;
  /** Requests in flight beyond which new ones are shed with 503. */
  readonly maxInFlight: number;
}
