import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AppError } from '../app-error.js';
import { silentLog } from '../log/index.js';
import { errorHandler } from './error-handler.js';

let failure: unknown;
const app = express();
app.use((_req, _res, next) => next(failure));
app.use(errorHandler(silentLog));
const server = createServer(app);
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const withCode = (message: string, more: object): Error => Object.assign(new Error(message), more);

test.each<readonly [string, unknown, number]>([
  ['of ours', new AppError('not_found'), 404],
  ['nobody expected', new TypeError('x is not a function'), 500],
  ['of a caller who went away', withCode('aborted', { code: 'ECONNRESET' }), 499],
  ['of a stream that was cut', withCode('Premature close', { code: 'ERR_STREAM_PREMATURE_CLOSE' }), 499],
  ['of a database that restarts', withCode('read ECONNRESET', { code: 'ECONNRESET', syscall: 'read' }), 503],
  [
    'of a database that is not there',
    withCode('connect ECONNREFUSED', { code: 'ECONNREFUSED', syscall: 'connect' }),
    503,
  ],
  ['of a full disk', withCode('no space left', { code: 'ENOSPC', syscall: 'write' }), 507],
  ['of a broken address', new URIError('URI malformed'), 400],
])('an error %s is told as what it is', async (_whose, error, status) => {
  failure = error;
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const { code, detail } = (await answer.json()) as { code: string; detail: string };
  expect(answer.status).toBe(status);
  expect(`${code} ${detail}`).not.toMatch(/ECONN|not a function|no space/);
});
