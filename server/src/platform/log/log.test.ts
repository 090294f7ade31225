import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Secret } from '../secret.js';
import { createLog, requestContext } from './index.js';
import { toPlain } from './plain.js';
import { formatPretty } from './pretty.js';

const canary = 'canary-7f3a';
let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'dvp-log-'));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(dir, { recursive: true, force: true });
});

const nowhere = () => new PassThrough().resume();

type Line = Record<string, unknown>;
/** What a log with a file has written by its end. */
async function written(use: (log: ReturnType<typeof createLog>) => void, level: 'info' | 'debug' = 'debug') {
  const file = path.join(dir, 'app.log');
  const log = createLog({ level, format: 'json', file, httpUrl: null, output: nowhere() });
  use(log);
  await log.close();
  const content = await readFile(file, 'utf8');
  return {
    content,
    lines: content
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Line),
  };
}

test('a line has time, level, message and fields; a child log adds its own', async () => {
  const { lines } = await written((log) => log.with({ module: 'charts' }).info('Saved.', { chartId: 'c1', count: 2 }));
  expect(lines).toEqual([
    {
      time: expect.stringMatching(/^\d{4}-.*Z$/),
      level: 'info',
      message: 'Saved.',
      module: 'charts',
      chartId: 'c1',
      count: 2,
    },
  ]);
});

test('lines below the level are not written', async () => {
  const { lines } = await written((log) => {
    log.debug('hidden');
    log.warn('shown');
  }, 'info');
  expect(lines.map(({ message }) => message)).toEqual(['shown']);
});

test('everything done for a request carries its id, also later and beside other requests', async () => {
  const { lines } = await written((log) => {
    for (const requestId of ['r1', 'r2']) requestContext.run({ requestId }, () => log.info('working'));
    log.info('outside');
  });
  expect(lines.map(({ requestId }) => requestId)).toEqual(['r1', 'r2', undefined]);
});

test('an error shows its stack, its code and the chain of causes', async () => {
  const root = Object.assign(new Error('connection refused'), { code: 'ECONNREFUSED' });
  const error = new Error('The source failed.', { cause: root });
  const { lines } = await written((log) => log.error('Request failed.', { error }));
  expect(lines[0]!['error']).toMatchObject({
    message: 'The source failed.',
    stack: expect.stringContaining('log.test.ts'),
    cause: { message: 'connection refused', code: 'ECONNREFUSED' },
  });
});

test('no secret reaches a line, however it travels', async () => {
  const { content } = await written((log) => {
    log.info(`connecting to postgres://app:${canary}@db/app`, { secret: new Secret(canary) });
    log.info('fields', {
      password: canary,
      nested: { accessToken: canary, headers: { authorization: `Bearer ${canary}`, cookie: canary } },
      list: [{ apiKey: canary }],
      wrapped: new Map([['k', canary]]),
      bytes: Buffer.from(canary),
    });
    log.error('error', { error: new Error(`redis://:${canary}@host failed`, { cause: new Secret(canary) }) });
    log.error('driver', { error: Object.assign(new Error('query failed'), { parameters: [canary], query: canary }) });
  });
  expect(content).not.toContain(canary);
  expect(content).not.toContain(Buffer.from(canary).toString('base64'));
  expect(content).toContain('postgres://***@db/app');
});

describe('plain values', () => {
  test('are bounded in depth, length and width, and survive what JSON cannot say', () => {
    const loop: Record<string, unknown> = { n: 1n, none: undefined, when: new Date(0), run: () => 1 };
    loop['self'] = loop;
    const plain = toPlain({ loop, long: 'x'.repeat(10_000), many: Array.from({ length: 1000 }, (_, n) => n) });
    expect(JSON.stringify(plain).length).toBeLessThan(20_000);
    expect(plain).toMatchObject({ loop: { n: '1', when: '1970-01-01T00:00:00.000Z', run: '[function]' } });
  });
});

test('pretty lines show the message, the fields, and stacks below', () => {
  const error = {
    name: 'Error',
    message: 'no',
    stack: 'Error: no\n    at f',
    cause: { message: 'why', stack: 'Error: why' },
  };
  const line = {
    time: '2026-01-02T03:04:05.678Z',
    level: 'warn',
    message: 'Careful.',
    id: 'a',
    text: 'two words',
    error,
  };
  expect(formatPretty(line, false)).toBe(
    [
      '03:04:05.678 warn  Careful. id=a text="two words" error="no"',
      '    Error: no',
      '        at f',
      '    caused by:',
      '    Error: why',
    ].join('\n'),
  );
});

test('the console gets the same lines', async () => {
  const output = new PassThrough();
  const log = createLog({ level: 'info', format: 'json', file: null, httpUrl: null, output });
  log.info('hello', { n: 1 });
  await log.close();
  output.end();
  expect(JSON.parse(await text(output))).toMatchObject({ level: 'info', message: 'hello', n: 1 });
});

describe('a collector', () => {
  let server: Server;
  let url: string;
  let answer = 200;
  const received: { headers: IncomingMessage['headers']; lines: Line[] }[] = [];
  beforeEach(async () => {
    received.length = 0;
    answer = 200;
    server = createServer((req, res) => {
      void text(req).then((body) => {
        if (answer === 200) received.push({ headers: req.headers, lines: JSON.parse(body) as Line[] });
        res.writeHead(answer).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://user:${canary}@127.0.0.1:${(server.address() as AddressInfo).port}/ingest`;
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));
  const collect = () =>
    createLog({ level: 'info', format: 'json', file: null, httpUrl: new Secret(url), output: nowhere() });

  test('gets all lines in order, in batches, with its credentials in the header', async () => {
    const log = collect();
    for (let n = 0; n < 250; n++) log.info('line', { n });
    await log.close();
    expect(received.flatMap(({ lines }) => lines.map(({ n }) => n))).toEqual(Array.from({ length: 250 }, (_, n) => n));
    expect(received.length).toBeLessThan(10);
    expect(received[0]!.headers.authorization).toBe(`Basic ${Buffer.from(`user:${canary}`).toString('base64')}`);
  });

  test('that fails neither ends the process nor prints its password', async () => {
    const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    answer = 500;
    const log = collect();
    for (let n = 0; n < 250; n++) log.info('line', { n });
    await log.close();
    expect(received).toEqual([]);
    expect(stderr).toHaveBeenCalledTimes(1);
    expect(String(stderr.mock.calls[0]![0])).toContain('cannot be reached');
    expect(String(stderr.mock.calls[0]![0])).not.toContain(canary);
  });
});
