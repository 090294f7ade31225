import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Env } from '../../src/platform/env.js';
import { Secret } from '../../src/platform/secret.js';

const Mebibyte = 1024 ** 2;
const random = (): Secret<string> => new Secret(randomBytes(48).toString('base64'));

/** A complete configuration on this data folder, with fresh secrets. */
export function testEnv(dataDir: string, overrides: Partial<Env> = {}): Env {
  return {
    nodeEnv: 'test',
    host: '127.0.0.1',
    port: 0,
    publicUrl: 'http://localhost:3000',
    dataDir,
    databaseUrl: null,
    replicaUrls: [],
    redisUrl: null,
    storageUrl: new Secret(pathToFileURL(path.join(dataDir, 'storage')).href),
    storageMayBeEmpty: false,
    storageCacheBytes: 64 * Mebibyte,
    roles: ['web', 'worker'],
    registration: 'open',
    corsOrigins: [],
    embedOrigins: [],
    doubts: [],
    egressAllow: [],
    sqliteFolders: [],
    lakeFolders: [],
    trustProxy: 0,
    drainSeconds: 0,
    logLevel: 'error',
    logFormat: 'json',
    logFile: null,
    logHttpUrl: null,
    metricsToken: null,
    tracing: null,
    adminEmail: null,
    adminPassword: null,
    tokenSecret: random(),
    passwordPepper: random(),
    encryptionKey: random(),
    encryptionKeysPrevious: [],
    maxUploadBytes: 256 * Mebibyte,
    maxInflatedBytes: 1024 * Mebibyte,
    engineMemoryBytes: 512 * Mebibyte,
    engineThreads: 2,
    cacheBytes: 32 * Mebibyte,
    maxInFlight: 200,
    ...overrides,
  };
}
