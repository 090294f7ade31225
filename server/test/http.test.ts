import { connect } from 'node:net';
import Joi from 'joi';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AppError } from '../src/platform/app-error.js';
import { route, type Route } from '../src/platform/http/index.js';
import { startPeopleServer, type PeopleServer, type SignedInBrowser } from './support/people-server.js';

/** The HTTP layer around a few routes of its own, behind real sign-in, PostgreSQL and sockets. */
interface Thing {
  name: string;
  count?: number;
}
let created = 0;
let reads = 0;
let aborted = false;
let held = 0;

const things: readonly Route[] = [
  route<object, object, Thing>(
    {
      method: 'POST',
      path: '/api/things',
      action: 'thing.create',
      summary: 'Make a thing',
      policy: { kind: 'signedIn' },
      body: Joi.object<Thing, true>({ name: Joi.string().required(), count: Joi.number() }),
      idempotent: true,
    },
    async ({ body }) => {
      await Promise.resolve();
      created += 1;
      return { status: 201, body: { name: body.name, number: created, version: 7 } };
    },
  ),
  route(
    {
      method: 'PATCH',
      path: '/api/things/:id',
      action: 'thing.change',
      summary: 'Change a thing',
      policy: { kind: 'signedIn' },
      params: Joi.object({ id: Joi.string() }),
      ifMatch: true,
    },
    ({ expectedVersion }) => Promise.resolve({ body: { expectedVersion } }),
  ),
  route<{ id: string }>(
    {
      method: 'POST',
      path: '/api/things/:id/touch',
      action: 'thing.touch',
      summary: 'Touch a thing',
      policy: { kind: 'signedIn' },
      params: Joi.object<{ id: string }>({ id: Joi.string() }),
      idempotent: true,
    },
    ({ params }) => Promise.resolve({ body: { touched: params.id } }),
  ),
  route(
    {
      method: 'GET',
      path: '/api/things/broken',
      action: 'thing.break',
      summary: 'Fail unexpectedly',
      policy: { kind: 'public' },
    },
    () => Promise.reject(new Error('secret detail: password=hunter2')),
  ),
  route(
    { method: 'GET', path: '/api/things/full', action: 'thing.full', summary: 'Refuse', policy: { kind: 'public' } },
    () => Promise.reject(new AppError('overloaded', undefined, { retryAfter: 3 })),
  ),
  route(
    {
      method: 'GET',
      path: '/api/things/slow',
      action: 'thing.wait',
      summary: 'Wait',
      policy: { kind: 'public' },
      limits: { deadlineMs: 0 },
    },
    ({ signal }) =>
      new Promise((_resolve, reject) =>
        signal.addEventListener('abort', () => {
          aborted = true;
          reject(signal.reason as Error);
        }),
      ),
  ),
  route(
    {
      method: 'GET',
      path: '/api/things/held',
      action: 'thing.hold',
      summary: 'Hold',
      policy: { kind: 'signedIn' },
      limits: { deadlineMs: 0, atOnce: 2 },
    },
    ({ signal, res }) => {
      held += 1;
      res.writeHead(200).write('.');
      return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
    },
  ),
  route(
    {
      method: 'GET',
      path: '/api/things/late',
      action: 'thing.late',
      summary: 'Be late',
      policy: { kind: 'public' },
      limits: { deadlineMs: 30 },
    },
    ({ signal }) =>
      new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error))),
  ),
  route(
    {
      method: 'GET',
      path: '/api/things/few',
      action: 'thing.few',
      summary: 'Seldom',
      policy: { kind: 'public' },
      limits: { perMinute: 3 },
    },
    () => Promise.resolve({ body: {} }),
  ),
  route(
    {
      method: 'GET',
      path: '/api/things/ready',
      action: 'thing.ready',
      summary: 'Ready bytes',
      policy: { kind: 'signedIn' },
      hot: true,
    },
    () => {
      reads += 1;
      return Promise.resolve({
        ready: {
          body: Buffer.from('{"a":1}'),
          brotli: Buffer.from('compressed'),
          etag: 'abc',
          contentType: 'application/json',
        },
      });
    },
  ),
];

let server: PeopleServer;
let person: SignedInBrowser;
beforeAll(async () => {
  server = await startPeopleServer({ moreRoutes: () => things });
  person = await server.administrator();
}, 60_000);
afterAll(() => server.close());

const post = (body: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${server.url}/api/things`, {
    method: 'POST',
    headers: { authorization: `Bearer ${person.browser.accessToken}`, 'content-type': 'application/json', ...headers },
    body,
  });
const code = async (answer: Response): Promise<unknown> => ((await answer.json()) as { code?: unknown }).code;

describe('bodies', () => {
  test.each([
    ['an unknown field', '{"name":"a","owner":"b"}'],
    ['__proto__', '{"name":"a","__proto__":{"x":1}}'],
    ['constructor', '{"name":"a","constructor":{"prototype":{}}}'],
    ['a wrong type', '{"name":5}'],
    ['a number as text: nothing is converted', '{"name":"a","count":"5"}'],
    ['a list', '[]'],
    ['broken JSON', '{"name":'],
    ['half of a surrogate pair', '{"name":"a\\ud800"}'],
    ['half of a surrogate pair as a name', '{"name":"a","\\udc00":1}'],
    ['invalid UTF-8', Buffer.from([0x7b, 0xff, 0x7d]).toString('latin1')],
    ['20,000 levels', `{"name":${'['.repeat(20_000)}${']'.repeat(20_000)}}`],
  ])('%s is refused with 400', async (_what, body) => {
    const before = created;
    const answer = await post(body);
    expect([answer.status, await code(answer)]).toEqual([400, 'malformed_request']);
    expect(created).toBe(before);
  });

  test('names what is wrong, with its path', async () => {
    const problem = (await (await post('{"name":"a","owner":"b"}')).json()) as {
      errors: { path: string }[];
      requestId: string;
    };
    expect(problem.errors[0]?.path).toBe('owner');
    expect(problem.requestId).not.toBe('');
  });

  test('more than a megabyte is 413, another content type 415', async () => {
    expect((await post(`{"name":"${'x'.repeat(1 << 20)}"}`)).status).toBe(413);
    expect((await post('name=a', { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(415);
  });
});

describe('preconditions', () => {
  const patch = (headers: Record<string, string>): Promise<Response> =>
    fetch(`${server.url}/api/things/1`, {
      method: 'PATCH',
      headers: { authorization: `Bearer ${person.browser.accessToken}`, ...headers },
    });

  test('If-Match is required, well-formed and handed on; the version is the ETag', async () => {
    expect((await patch({})).status).toBe(428);
    expect((await patch({ 'if-match': 'three' })).status).toBe(400);
    expect(await (await patch({ 'if-match': '"3"' })).json()).toEqual({ expectedVersion: 3 });
    expect((await post('{"name":"a"}')).headers.get('etag')).toBe('"7"');
  });

  test('the same Idempotency-Key does the work once, also when sent twice at the same time', async () => {
    const before = created;
    const headers = { 'idempotency-key': 'key-0001-abcd' };
    const answers = await Promise.all([post('{"name":"once"}', headers), post('{"name":"once"}', headers)]);
    expect(created).toBe(before + 1);
    expect(answers.map(({ status }) => status).sort()).toEqual(expect.arrayContaining([201]));
    for (const { status } of answers) expect([201, 409]).toContain(status);
    const again = await post('{"name":"once"}', headers);
    expect([again.status, again.headers.get('idempotent-replay'), created]).toEqual([201, 'true', before + 1]);
    expect(await code(await post('{"name":"other"}', headers))).toBe('idempotency_mismatch');
  });

  test('an Idempotency-Key belongs to one address: the same body to another thing is not answered for it', async () => {
    const touch = (id: string): Promise<Response> =>
      fetch(`${server.url}/api/things/${id}/touch`, {
        method: 'POST',
        headers: { authorization: `Bearer ${person.browser.accessToken}`, 'idempotency-key': 'key-0002-abcd' },
      });
    expect(await (await touch('1')).json()).toEqual({ touched: '1' });
    expect(await code(await touch('2'))).toBe('idempotency_mismatch');
  });
});

describe('errors', () => {
  test('a programming error is answered without its message', async () => {
    const answer = await fetch(`${server.url}/api/things/broken`);
    const text = await answer.text();
    expect(answer.status).toBe(500);
    expect(answer.headers.get('content-type')).toMatch(/application\/problem\+json/);
    expect(text).not.toMatch(/hunter2|secret|at /);
  });

  test('Retry-After comes with 503; the deadline answers 504', async () => {
    expect((await fetch(`${server.url}/api/things/full`)).headers.get('retry-after')).toBe('3');
    expect((await fetch(`${server.url}/api/things/late`)).status).toBe(504);
  });

  test('an unknown path, another case and a doubled slash are 404 problems', async () => {
    for (const path of [
      '/api/nothing',
      '/api/Things/few',
      '//api/things/few',
      '/api/things/few/',
      '/api/things/%2e%2e/few',
    ]) {
      const answer = await fetch(server.url + path);
      expect([path, answer.status, await code(answer)]).toEqual([path, 404, 'not_found']);
    }
    expect((await fetch(`${server.url}/api/things/%E0%A4%A`)).status).toBeLessThan(500);
  });

  test('a client that goes away aborts the work', async () => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    socket.write('GET /api/things/slow HTTP/1.1\r\nHost: x\r\n\r\n');
    await new Promise((resolve) => setTimeout(resolve, 100));
    socket.destroy();
    for (let attempt = 0; attempt < 50 && !aborted; attempt += 1)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(aborted).toBe(true);
  });
});

describe('limits', () => {
  test('over the limit is 429 with Retry-After', async () => {
    const statuses: number[] = [];
    for (let count = 0; count < 4; count += 1) statuses.push((await fetch(`${server.url}/api/things/few`)).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    const refused = await fetch(`${server.url}/api/things/few`);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

test('of requests that last one person holds so many at the same time, and places come back', async () => {
  const hold = async (): Promise<{ status: number; end: () => void }> => {
    const control = new AbortController();
    const headers = { authorization: `Bearer ${person.browser.accessToken}` };
    const answer = await fetch(`${server.url}/api/things/held`, { headers, signal: control.signal });
    return { status: answer.status, end: () => control.abort() };
  };
  const [first, second] = [await hold(), await hold()];
  const third = await hold();
  expect([first.status, second.status, third.status]).toEqual([200, 200, 429]);
  first.end();
  for (let attempt = 0; attempt < 100 && (await hold()).status === 429; attempt += 1)
    await new Promise((resolve) => setTimeout(resolve, 20));
  expect(held).toBe(3);
});

describe('headers', () => {
  test.each(['/api/openapi.json', '/api/nothing', '/api/things/broken', '/health/live'])(
    '%s carries the security headers',
    async (path) => {
      const { headers } = await fetch(server.url + path);
      expect(headers.get('content-security-policy')).toMatch(/script-src 'self';/);
      expect(headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('x-request-id')).toMatch(/\S{8,}/);
      expect(headers.get('x-powered-by')).toBeNull();
    },
  );

  test('foreign origins get no CORS permission', async () => {
    const { headers } = await fetch(`${server.url}/api/openapi.json`, { headers: { origin: 'https://evil.example' } });
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('ready bytes', () => {
  const get = (headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${server.url}/api/things/ready`, {
      headers: { authorization: `Bearer ${person.browser.accessToken}`, 'accept-encoding': 'identity', ...headers },
    });

  test('are answered again without the handler for the same credentials only, until a write', async () => {
    await post('{"name":"a write clears what was kept"}');
    const before = reads;
    expect(await (await get()).text()).toBe('{"a":1}');
    const second = await get();
    expect([reads, second.headers.get('x-content-type-options'), second.headers.get('etag')]).toEqual([
      before + 1,
      'nosniff',
      '"abc"',
    ]);
    expect((await get({ 'if-none-match': '"abc"' })).status).toBe(304);
    expect((await get({ authorization: 'Bearer nonsense' })).status).toBe(401);
    expect(reads).toBe(before + 1);
    await post('{"name":"another write"}');
    await get();
    expect(reads).toBe(before + 2);
  });
});

describe('OpenAPI', () => {
  test('is 3.1 and lists exactly the routes that are served', async () => {
    const document = (await (await fetch(`${server.url}/api/openapi.json`)).json()) as {
      openapi: string;
      paths: Record<string, Record<string, unknown>>;
    };
    expect(document.openapi).toBe('3.1.0');
    const listed = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const served = [...server.people.routes, ...things].map(
      ({ definition }) => `${definition.method} ${definition.path.replaceAll(/:(\w+)/g, '{$1}')}`,
    );
    expect(listed.sort()).toEqual(served.sort());
  });

  test('has its page, without inline script', async () => {
    const page = await fetch(`${server.url}/api/docs/`);
    expect(page.status).toBe(200);
    expect(await page.text()).not.toMatch(/<script>(?!<)/);
  });
});
