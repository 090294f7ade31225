import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Env } from '../env.js';
import { Secret } from '../secret.js';
import { EnvError, loadEnv, renderConfiguration } from './index.js';

let dataDir: string;
beforeEach(() => {
  dataDir = path.join(mkdtempSync(path.join(tmpdir(), 'dvp-env-')), 'data');
});
afterEach(() => rmSync(path.dirname(dataDir), { recursive: true, force: true }));

const load = (environment: Record<string, string> = {}): Env => loadEnv({ DATA_DIR: dataDir, ...environment });
function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    load(environment);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(EnvError);
    return (error as EnvError).problems;
  }
}
const good = (letter: string): string => Buffer.from(`${letter}1d9f3c7a5b2e8d4061k`.repeat(2)).toString('base64');
const given = { TOKEN_SECRET: good('a'), PASSWORD_PEPPER: good('b'), ENCRYPTION_KEY: good('c') };
const database = { DATABASE_URL: 'postgres://app:pw@db:5432/app' };

describe('names', () => {
  test('that are nearly ours are doubted; those of others, and slips beside the right name, are not', () => {
    const others = { PATH: '/bin', POST: '1', DATA_DIRS: '/x', NODE_OPTIONS: '', HOSTNAME: 'web-1', LOG_FILES: 'a' };
    expect(load({ ...others, LOG_FILE: '/tmp/a.log' }).doubts).toEqual([]);
    expect(load({ DATABSE_URL: 'postgres://db/app', REDIS_URl: 'redis://cache', REGISTRATON: 'open' }).doubts).toEqual([
      'DATABSE_URL is set, which DataVizPro does not know. Is DATABASE_URL meant?',
      'REDIS_URl is set, which DataVizPro does not know. Is REDIS_URL meant?',
      'REGISTRATON is set, which DataVizPro does not know. Is REGISTRATION meant?',
    ]);
  });

  test('of folders are whole paths, told in words', () => {
    expect(problemsOf({ LAKE_FOLDERS: 'lakes' })).toEqual([
      'LAKE_FOLDERS is not an absolute path (it is "lakes"). Use absolute paths, separated by commas.',
    ]);
  });
});

describe('defaults', () => {
  test('an empty environment is enough, and reachable from this machine only', () => {
    const env = load();
    expect(env).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://localhost:3000',
      databaseUrl: null,
      redisUrl: null,
      roles: ['web', 'worker'],
      registration: 'closed',
      corsOrigins: [],
      embedOrigins: [],
      trustProxy: 0,
    });
    expect(env.storageUrl.reveal()).toBe(`file://${dataDir}/storage`);
    expect(env.engineThreads).toBeGreaterThan(0);
  });

  test('empty variables, as compose files leave them, count as not set', () => {
    expect(load({ PORT: '', REDIS_URL: '', CORS_ORIGINS: ' ' })).toMatchObject({ port: 3000, redisUrl: null });
  });

  test('secrets are generated once, apart from each other, and only the owner can read them', () => {
    const first = load();
    const second = load();
    const file = path.join(dataDir, 'secrets.json');
    const texts = [first.tokenSecret, first.passwordPepper, first.encryptionKey].map((secret) => secret.reveal());
    expect(new Set(texts).size).toBe(3);
    expect(texts.every((text) => text.length >= 64)).toBe(true);
    expect(second.tokenSecret.reveal()).toBe(texts[0]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
    chmodSync(file, 0o644);
    load();
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test('a damaged secrets file is said, not replaced', () => {
    load();
    const file = path.join(dataDir, 'secrets.json');
    writeFileSync(file, '{"tokenSecret":"short"}');
    expect(problemsOf({})[0]).toMatch(/secrets\.json is damaged/);
    expect(readFileSync(file, 'utf8')).toContain('short');
  });
});

test('lists, numbers and addresses are read', () => {
  const env = load({
    PORT: '8080',
    PUBLIC_URL: 'https://charts.example.org/',
    CORS_ORIGINS: 'https://a.example, https://b.example',
    ROLES: 'worker',
    TRUST_PROXY: '1',
    MAX_UPLOAD_BYTES: '2097152',
    REPLICA_URLS: 'postgres://r1/app,postgres://r2/app',
    EGRESS_ALLOW: 'db.internal:5432, [fd00::1]:5432',
    ENCRYPTION_KEY_PREVIOUS: 'q8Zr1mWc5Yt7Kp2Ld9Xv4Bn6Hj3Gf0Sa,V5n2Jx8Tb1Qk7Rm4Wd9Pz6Lc3Hy0FgTs',
    ...database,
    ...given,
  });
  expect(env).toMatchObject({ port: 8080, publicUrl: 'https://charts.example.org', roles: ['worker'] });
  expect(env.corsOrigins).toEqual(['https://a.example', 'https://b.example']);
  expect(env.replicaUrls.map((url) => url.reveal())).toEqual(['postgres://r1/app', 'postgres://r2/app']);
  expect(env.egressAllow).toEqual(['db.internal:5432', '[fd00::1]:5432']);
  expect(env.encryptionKeysPrevious).toHaveLength(2);
  expect(env.maxUploadBytes).toBe(2_097_152);
});

describe('problems', () => {
  test('are told all at once, each with variable, value and remedy', () => {
    const problems = problemsOf({ PORT: 'abc', ROLES: 'web,cook', LOG_LEVEL: 'loud', PUBLIC_URL: 'charts' });
    expect(problems).toHaveLength(4);
    expect(problems.find((line) => line.startsWith('PORT'))).toMatch(
      /must be a number.*\(it is "abc"\)\. Use a number/,
    );
    expect(problems.find((line) => line.startsWith('ROLES'))).toMatch(/must be one of web, worker.*Use web, worker/);
  });

  test.each<[string, Record<string, string>, RegExp]>([
    ['a port beyond', { PORT: '70000' }, /^PORT must be a valid port/],
    ['a path in the address', { PUBLIC_URL: 'https://x.example/charts' }, /PUBLIC_URL has a path/],
    [
      'an unknown scheme',
      { REDIS_URL: 'http://redis' },
      /^REDIS_URL must begin with redis:, rediss:, redis\+sentinel:/,
    ],
    ['sentinels without a master', { REDIS_URL: 'redis+sentinel://a,b:26380' }, /^REDIS_URL must end with the name/],
    ['a misspelt part of it', { REDIS_URL: 'redis+sentinel://a/m?dbb=1' }, /^REDIS_URL has an unknown part/],
    ['a cluster with databases', { REDIS_URL: 'redis+cluster://a:1,b:2/3' }, /^REDIS_URL names a database/],
    ['several servers that are neither', { REDIS_URL: 'redis://a:1,b:2' }, /^REDIS_URL names several servers/],
    ['a port that is none', { REDIS_URL: 'redis+cluster://a:1,b:99999' }, /^REDIS_URL must name its servers/],
    [
      'writes to a standby',
      { ...given, DATABASE_URL: 'postgres://app:pw@a,b:5433/app?target_session_attrs=standby' },
      /^DATABASE_URL must have target_session_attrs=read-write/,
    ],
    ['a repeated role', { ROLES: 'web,web' }, /^ROLES .*duplicate/],
    ['half of the administrator', { DATAVIZPRO_ADMIN_EMAIL: 'a@example.org' }, /belong together/],
    ['a short password', { DATAVIZPRO_ADMIN_EMAIL: 'a@b.org', DATAVIZPRO_ADMIN_PASSWORD: 'short' }, /at least 10/],
    ['replicas of nothing', { REPLICA_URLS: 'postgres://r/app' }, /REPLICA_URLS needs DATABASE_URL/],
    ['a misspelt S3 parameter', { STORAGE_URL: 's3://b/?regoin=x' }, /STORAGE_URL has unknown parameters: regoin/],
    [
      'a network that is none',
      { EGRESS_ALLOW: 'db.internal,10.0.0.0/40' },
      /^EGRESS_ALLOW: "10\.0\.0\.0\/40" is not a network/,
    ],
    ['a short previous key', { ENCRYPTION_KEY_PREVIOUS: 'short' }, /^ENCRYPTION_KEY_PREVIOUS .*32/],
    ['a tiny engine', { ENGINE_MEMORY_BYTES: '1000' }, /^ENGINE_MEMORY_BYTES must be greater/],
  ])('%s', (_name, environment, expected) => {
    expect(problemsOf(environment)).toEqual([expect.stringMatching(expected)]);
  });

  test.each([
    ['DATABASE_URL', 'postgres://app:p%2Fw@a,b:5433/app?sslmode=disable&target_session_attrs=read-write'],
    ['DATABASE_URL', 'postgresql://app@[::1]:5432,[::2]:5432/app'],
    ['REDIS_URL', 'rediss+sentinel://me:p%40w@a:1,b/main?db=2&sentinelPassword=x'],
    ['REDIS_URL', 'redis+cluster://:pw@a:1,b:2,c'],
    ['REDIS_URL', 'redis://a/1'],
  ])('several servers in one address: %s %s', (name, address) => {
    expect(problemsOf({ ...database, ...given, [name]: address })).toEqual([]);
  });

  test('never print the value of a secret', () => {
    const canary = 'canary-7f3a';
    const problems = problemsOf({
      DATABASE_URL: `mysql://app:${canary}@db/app`,
      TOKEN_SECRET: canary,
      REDIS_URL: `ftp://${canary}`,
      METRICS_TOKEN: canary,
      LOG_HTTP_URL: `gopher://${canary}`,
      STORAGE_URL: `s3://key:${canary}@b/?nope=1`,
    });
    expect(problems.length).toBeGreaterThanOrEqual(6);
    expect(problems.join('\n')).not.toContain(canary);
    for (const [name, address] of [
      ['DATABASE_URL', `postgres://app:${canary}@a,,b/app`],
      ['DATABASE_URL', `postgres://app:${canary}:@a:0,b/app`],
      ['REDIS_URL', `redis+cluster://:${canary}@a:1,b:c`],
      ['REDIS_URL', `redis+sentinel://a:1,b/m?${canary}=x`],
    ] as const)
      expect(problemsOf({ ...given, [name]: address }).join('\n')).toMatch(/^(?!.*canary).+$/s);
  });
});

describe('secrets', () => {
  test('must be given with a database of one’s own', () => {
    const problems = problemsOf(database);
    expect(problems).toHaveLength(3);
    expect(problems[0]).toMatch(/TOKEN_SECRET is missing.*openssl rand/);
    expect(existsSync(dataDir)).toBe(false);
    expect(problemsOf({ ...database, ...given })).toEqual([]);
  });

  test.each([
    ['short', 'x9!kQ2'],
    ['one letter', 'a'.repeat(64)],
    ['few letters', 'abcabcab'.repeat(8)],
    ['an example', `change-me-${good('x')}`],
    ['the instruction', 'please-generate-a-default-secret-here'],
  ])('that are weak (%s) are refused', (_name, text) => {
    expect(problemsOf({ ...database, ...given, TOKEN_SECRET: text })).toEqual([expect.stringMatching(/^TOKEN_SECRET/)]);
  });

  test('that are equal are refused', () => {
    const problems = problemsOf({ ...database, ...given, ENCRYPTION_KEY: given.TOKEN_SECRET });
    expect(problems).toEqual([expect.stringMatching(/^ENCRYPTION_KEY equals another secret/)]);
  });

  test('come from files, too; both at once, an empty and a missing file are told', () => {
    const file = path.join(path.dirname(dataDir), 'token');
    writeFileSync(file, `${given.TOKEN_SECRET}\n`);
    const { TOKEN_SECRET, ...others } = given;
    const environment = { ...database, ...others };
    expect(load({ ...environment, TOKEN_SECRET_FILE: file }).tokenSecret.reveal()).toBe(TOKEN_SECRET);
    expect(problemsOf({ ...environment, TOKEN_SECRET, TOKEN_SECRET_FILE: file })[0]).toMatch(/both set/);
    writeFileSync(file, '');
    expect(problemsOf({ ...environment, TOKEN_SECRET_FILE: file })[0]).toMatch(/empty/);
    expect(problemsOf({ ...environment, TOKEN_SECRET_FILE: '/nowhere/token' })[0]).toMatch(/ENOENT/);
  });

  test('cannot be printed in any way', () => {
    const secret = new Secret('canary-7f3a');
    const prints = [
      String(secret),
      secret.toString(),
      JSON.stringify({ secret }),
      inspect({ secret }),
      inspect(secret),
    ];
    expect(prints.join(' ')).not.toContain('canary');
    expect(Object.keys(secret)).toEqual([]);
    expect(secret.reveal()).toBe('canary-7f3a');
  });
});

test('docs/operators/configuration.md has the table of these definitions', () => {
  const file = path.resolve(import.meta.dirname, '../../../../docs/operators/configuration.md');
  const page = readFileSync(file, 'utf8');
  const [head, rest] = page.split('<!-- variables -->\n');
  const tail = rest?.split('<!-- /variables -->')[1];
  expect(tail).toBeDefined();
  const expected = `${head}<!-- variables -->\n${renderConfiguration()}\n<!-- /variables -->${tail}`;
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(file, expected);
  else expect(page, 'Run UPDATE_DOCS=1 npx vitest run server/src/platform/environment').toBe(expected);
});
