// @vitest-environment node
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SessionAnswer, User } from '@datavizpro/contract';
import { createApiClient, type ApiClient } from './api-client.js';
import { ApiProblem } from './api-problem.js';

const user: User = {
  id: '00000000-0000-4000-8000-000000000001',
  email: 'mara@example.org',
  name: 'Mara',
  role: 'USER',
  status: 'active',
  lastSeenAt: null,
  version: 1,
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
};
const answer = (accessToken: string, expiresIn = 600): SessionAnswer => ({ user, accessToken, expiresIn });
const refused = {
  type: 'about:blank',
  title: 'Please sign in',
  status: 401,
  code: 'unauthenticated',
  detail: 'No.',
  requestId: 'r1',
};

/** A server that takes one token at a time and counts what it is asked. */
class TokenServer {
  valid = 'first';
  refreshes = 0;
  refreshable = true;
  refusesAll = false;
  calls: string[] = [];
  #server: Server = createServer((request, response) => void this.#answer(request, response));

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<ServerResponse> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const json = (status: number, body: unknown) => {
      response.writeHead(status, { 'content-type': status < 400 ? 'application/json' : 'application/problem+json' });
      return response.end(JSON.stringify(body));
    };
    this.calls.push(`${request.method} ${request.url}`);
    if (request.url === '/api/auth/login') return json(401, { ...refused, code: 'invalid_credentials' });
    if (request.url === '/api/auth/refresh') {
      this.refreshes += 1;
      if (!this.refreshable) return json(401, refused);
      this.valid = `token-${this.refreshes}`;
      return json(200, answer(this.valid));
    }
    if (request.url === '/api/broken')
      return json(422, {
        ...refused,
        status: 422,
        code: 'invalid_chart',
        errors: [{ path: 'name', message: 'Too long.' }],
      });
    const allowed = !this.refusesAll && request.headers.authorization === `Bearer ${this.valid}`;
    return allowed ? json(200, { echo: Buffer.concat(chunks).toString() }) : json(401, refused);
  }
}

let server: TokenServer;
let client: ApiClient;
let baseURL: string;

beforeEach(async () => {
  server = new TokenServer();
  baseURL = await server.listen();
  client = createApiClient({ baseURL });
});
afterEach(() => server.close());

const problemOf = async (promise: Promise<unknown>): Promise<ApiProblem> => {
  const error: unknown = await promise.catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(ApiProblem);
  return error as ApiProblem;
};

describe('renewal of the access token', () => {
  test('twenty refused requests at once renew once, and all succeed', async () => {
    client.accept(answer('expired'));
    const results = await Promise.all(Array.from({ length: 20 }, (_, n) => client.http.post('/api/x', { n })));
    expect(server.refreshes).toBe(1);
    expect(results.map(({ data }) => (JSON.parse((data as { echo: string }).echo) as { n: number }).n)).toEqual(
      Array.from({ length: 20 }, (_, n) => n),
    );
  });

  test('streams by fetch share it', async () => {
    client.accept(answer('expired'));
    const [one, two] = await Promise.all([client.fetch('/api/x'), client.http.get('/api/y')]);
    expect([one.status, two.status, server.refreshes]).toEqual([200, 200, 1]);
  });

  test('a token that is about to run out is renewed before it is refused', async () => {
    client.accept(answer('first', 1));
    await client.http.get('/api/x');
    expect(server.calls).toEqual(['POST /api/auth/refresh', 'GET /api/x']);
  });

  test('a request is sent twice at most', async () => {
    client.accept(answer('first'));
    server.refusesAll = true;
    expect((await problemOf(client.http.get('/api/x'))).status).toBe(401);
    expect(server.calls).toEqual(['GET /api/x', 'POST /api/auth/refresh', 'GET /api/x']);
  });

  test('a wrong password is no lost session', async () => {
    let lost = 0;
    client.onSessionLost = () => (lost += 1);
    client.accept(answer('first'));
    const problem = await problemOf(client.http.post('/api/auth/login', {}));
    expect([problem.code, server.refreshes, lost]).toEqual(['invalid_credentials', 0, 0]);
  });
});

describe('a session that has ended', () => {
  beforeEach(() => {
    server.refreshable = false;
    client.accept(answer('expired'));
  });

  test('what was being saved waits for the sign-in and is then saved', async () => {
    const lost = new Promise<void>((resolve) => (client.onSessionLost = resolve));
    const saving = client.http.post('/api/x', { typed: 'for an hour' });
    await lost;
    server.valid = 'after sign-in';
    client.accept(answer('after sign-in'));
    const { data } = await saving;
    expect(data).toEqual({ echo: '{"typed":"for an hour"}' });
  });

  test('leaving the page fails what waits', async () => {
    const lost = new Promise<void>((resolve) => (client.onSessionLost = resolve));
    const waiting = problemOf(client.http.get('/api/x'));
    await lost;
    client.forget();
    expect((await waiting).code).toBe('unauthenticated');
  });

  test('without a page that can ask, it fails at once', async () => {
    expect((await problemOf(client.http.get('/api/x'))).status).toBe(401);
  });
});

describe('problems', () => {
  test('carry code, advice and the fields', async () => {
    const problem = await problemOf(client.http.get('/api/broken'));
    expect(problem.code).toBe('invalid_chart');
    expect(problem.fieldError('name')).toBe('Too long.');
    expect(problem.advice).toMatch(/\.$/);
  });

  test('a body of bytes is read as well', async () => {
    const problem = await problemOf(client.http.get('/api/broken', { responseType: 'arraybuffer' }));
    expect(problem.code).toBe('invalid_chart');
  });

  test('no answer says so', async () => {
    await server.close();
    expect((await problemOf(client.http.get('/api/x'))).code).toBe('unreachable');
    expect((await problemOf(client.fetch('/api/x'))).code).toBe('unreachable');
  });
});
