import { availableParallelism, totalmem } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Env, ProcessRole } from '../env.js';
import { AllowList } from '../egress/index.js';
import { inWords } from '../errno-words.js';
import { Secret } from '../secret.js';
import { parseS3Url } from '../storage/s3-url.js';
import { EnvError } from './env-error.js';
import { misspeltNames } from './misspelt.js';
import { readValues, type Environment, type Values } from './read-values.js';
import { readTracing } from './tracing-settings.js';
import { completeSecrets, judgeSecrets, missingSecrets, type SecretTexts } from './secrets.js';

const Gibibyte = 1024 ** 3;

/**
 * The configuration from the environment. Throws one EnvError with every problem. Without a database of one's own,
 * secrets that were not given are generated once into the data folder.
 */
export function loadEnv(environment: Environment): Env {
  const { values, refused, problems } = readValues(environment);
  const isSet = (name: string) => values.has(name) || refused.has(name);
  problems.push(...judgeSecrets(values), ...judgeTogether(values, isSet));
  if (problems.length > 0) throw new EnvError(problems);
  const dataDir = path.resolve(text(values, 'DATA_DIR'));
  try {
    return { ...buildEnv(values, dataDir, completeSecrets(values, dataDir)), doubts: misspeltNames(environment) };
  } catch (error) {
    throw new EnvError([inWords(error, `DATA_DIR (${dataDir})`) ?? (error as Error).message]);
  }
}

/** What single variables cannot show. */
function judgeTogether(values: Values, isSet: (name: string) => boolean): string[] {
  const problems = isSet('DATABASE_URL') ? missingSecrets(isSet) : [];
  if (isSet('DATAVIZPRO_ADMIN_EMAIL') !== isSet('DATAVIZPRO_ADMIN_PASSWORD'))
    problems.push('DATAVIZPRO_ADMIN_EMAIL and DATAVIZPRO_ADMIN_PASSWORD belong together. Set both or neither.');
  if (list(values, 'REPLICA_URLS').length > 0 && !isSet('DATABASE_URL'))
    problems.push('REPLICA_URLS needs DATABASE_URL. Set it to the primary server.');
  return [
    ...problems,
    ...judgePublicUrl(values),
    ...judgeStorage(values),
    ...judgeEgress(values),
    ...judgeSizes(values),
    ...judgeRoles(values, isSet),
    ...judgeFolders(values),
  ];
}

function judgeSizes(values: Values): string[] {
  if (!values.has('MAX_UPLOAD_BYTES') || !values.has('MAX_INFLATED_BYTES')) return [];
  if (number(values, 'MAX_INFLATED_BYTES') >= number(values, 'MAX_UPLOAD_BYTES')) return [];
  return [
    'MAX_INFLATED_BYTES is smaller than MAX_UPLOAD_BYTES. Unpacked files are larger: raise it, or lower the other.',
  ];
}

/** The embedded database serves one process: nobody could answer people beside a lone worker. */
function judgeRoles(values: Values, isSet: (name: string) => boolean): string[] {
  if (isSet('DATABASE_URL') || !values.has('ROLES') || list(values, 'ROLES').length === 2) return [];
  return [
    'ROLES splits the work among instances, and they need a common database. Set DATABASE_URL, or leave ROLES out.',
  ];
}

/** Files of those folders can be read by people: our own secrets and data must not be among them. */
function judgeFolders(values: Values): string[] {
  if (!values.has('DATA_DIR')) return [];
  const dataDir = path.resolve(text(values, 'DATA_DIR'));
  const meets = (one: string, other: string): boolean =>
    `${other}${path.sep}`.startsWith(`${one.replace(/[/\\]+$/, '')}${path.sep}`);
  return ['SQLITE_FOLDERS', 'LAKE_FOLDERS'].flatMap((name) =>
    list(values, name)
      .map((folder) => path.resolve(folder))
      .filter((folder) => meets(folder, dataDir) || meets(dataDir, folder))
      .map(
        (folder) =>
          `${name} has ${folder}, which people could then read, and DATA_DIR lies in it or around it. Use another folder.`,
      ),
  );
}

function judgePublicUrl(values: Values): string[] {
  const url = optional(values, 'PUBLIC_URL');
  if (url === null || ['', '/'].includes(new URL(url).pathname)) return [];
  return ['PUBLIC_URL has a path. Use the bare address, such as https://charts.example.org.'];
}

function judgeStorage(values: Values): string[] {
  const url = optional(values, 'STORAGE_URL');
  if (url?.startsWith('s3:') !== true) return [];
  try {
    parseS3Url(url);
    return [];
  } catch (error) {
    return [`STORAGE_URL ${(error as Error).message}. Use s3://bucket/prefix?endpoint=https://….`];
  }
}

function judgeEgress(values: Values): string[] {
  return list(values, 'EGRESS_ALLOW').flatMap((entry) => {
    const problem = AllowList.problemWith(entry);
    return problem === null ? [] : [`EGRESS_ALLOW: ${problem}. Use entries such as db.internal:5432 or 10.0.0.0/8.`];
  });
}

function buildEnv(values: Values, dataDir: string, secrets: SecretTexts): Omit<Env, 'doubts'> {
  const port = number(values, 'PORT');
  return {
    nodeEnv: text(values, 'NODE_ENV') as Env['nodeEnv'],
    host: text(values, 'HOST'),
    port,
    publicUrl: new URL(optional(values, 'PUBLIC_URL') ?? `http://localhost:${port}`).origin,
    dataDir,
    databaseUrl: secret(values, 'DATABASE_URL'),
    replicaUrls: list(values, 'REPLICA_URLS').map((url) => new Secret(url)),
    redisUrl: secret(values, 'REDIS_URL'),
    storageUrl: secret(values, 'STORAGE_URL') ?? new Secret(pathToFileURL(path.join(dataDir, 'storage')).href),
    storageMayBeEmpty: values.get('STORAGE_MAY_BE_EMPTY') === true,
    storageCacheBytes: number(values, 'STORAGE_CACHE_BYTES'),
    roles: list(values, 'ROLES') as ProcessRole[],
    registration: text(values, 'REGISTRATION') as Env['registration'],
    corsOrigins: list(values, 'CORS_ORIGINS').map((origin) => new URL(origin).origin),
    embedOrigins: list(values, 'EMBED_ORIGINS').map((origin) => new URL(origin).origin),
    egressAllow: list(values, 'EGRESS_ALLOW'),
    sqliteFolders: list(values, 'SQLITE_FOLDERS'),
    lakeFolders: list(values, 'LAKE_FOLDERS'),
    trustProxy: number(values, 'TRUST_PROXY'),
    drainSeconds: number(values, 'DRAIN_SECONDS'),
    logLevel: text(values, 'LOG_LEVEL') as Env['logLevel'],
    logFormat: (optional(values, 'LOG_FORMAT') ?? (process.stdout.isTTY ? 'pretty' : 'json')) as Env['logFormat'],
    logFile: optional(values, 'LOG_FILE'),
    logHttpUrl: secret(values, 'LOG_HTTP_URL'),
    metricsToken: secret(values, 'METRICS_TOKEN'),
    tracing: readTracing(values),
    adminEmail: optional(values, 'DATAVIZPRO_ADMIN_EMAIL'),
    adminPassword: secret(values, 'DATAVIZPRO_ADMIN_PASSWORD'),
    tokenSecret: new Secret(secrets.TOKEN_SECRET),
    passwordPepper: new Secret(secrets.PASSWORD_PEPPER),
    encryptionKey: new Secret(secrets.ENCRYPTION_KEY),
    encryptionKeysPrevious: [...list(values, 'ENCRYPTION_KEY_PREVIOUS'), ...secrets.previousKeys].map(
      (key) => new Secret(key),
    ),
    maxUploadBytes: number(values, 'MAX_UPLOAD_BYTES'),
    maxInflatedBytes: number(values, 'MAX_INFLATED_BYTES'),
    engineMemoryBytes: optionalNumber(values, 'ENGINE_MEMORY_BYTES') ?? halfOfMemory(),
    engineThreads: optionalNumber(values, 'ENGINE_THREADS') ?? availableParallelism(),
    cacheBytes: number(values, 'CACHE_BYTES'),
    maxInFlight: number(values, 'MAX_IN_FLIGHT'),
  };
}

/** A container's limit counts, not the machine's memory. */
function halfOfMemory(): number {
  const constrained = process.constrainedMemory();
  const memory = constrained > 0 ? Math.min(constrained, totalmem()) : totalmem();
  return Math.min(16 * Gibibyte, Math.max(Gibibyte / 4, Math.floor(memory / 2)));
}

// The definitions have validated these: each accessor only says which type a variable has.
const text = (values: Values, name: string): string => String(values.get(name));
const number = (values: Values, name: string): number => Number(values.get(name));
const list = (values: Values, name: string): string[] => (values.get(name) ?? []) as string[];
const optional = (values: Values, name: string): string | null => (values.has(name) ? text(values, name) : null);
const optionalNumber = (values: Values, name: string): number | null =>
  values.has(name) ? number(values, name) : null;
const secret = (values: Values, name: string): Secret<string> | null =>
  values.has(name) ? new Secret(text(values, name)) : null;
