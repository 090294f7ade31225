import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Route } from '../../platform/http/index.js';
import { startDataServer, type DataServer } from '../../../test/support/data-server.js';
import type { SignedInBrowser } from '../../../test/support/people-server.js';

/** Every route about data refuses what it does not know, before it looks at anything else. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let server: DataServer;
let ada: SignedInBrowser;
beforeAll(async () => {
  server = await startDataServer();
  ada = await server.administrator();
});
afterAll(() => server.close());

const pathOf = ({ definition: { path } }: Route): string =>
  path.replace(/:(\w+)/g, (_all, name: string) => (name === 'requestId' ? 'request-1234' : randomUUID()));
const refused = async (route: Route, body: unknown, search = ''): Promise<unknown> => {
  const { method } = route.definition;
  const answer = await ada.browser.call(method, pathOf(route) + search, body, { ifMatch: 1 });
  return [route.definition.action, answer.status, answer.body['code']];
};
const expected = ({ definition: { action } }: Route): unknown => [action, 400, 'malformed_request'];

describe('unknown fields are refused', () => {
  test.each([
    ['a field', '{"surprise":1}'],
    ['__proto__', '{"__proto__":{"admin":true}}'],
    ['constructor', '{"constructor":{"prototype":{}}}'],
    ['a list instead of an object', '[1]'],
  ])('in bodies: %s', async (_what, body) => {
    const writing = server.data.routes.filter(
      ({ definition: { method, consumes } }) => method !== 'GET' && consumes !== 'multipart',
    );
    expect(writing.length).toBeGreaterThan(20);
    for (const route of writing) expect(await refused(route, body)).toEqual(expected(route));
  });

  test('in query strings', async () => {
    for (const route of server.data.routes)
      expect(await refused(route, undefined, '?surprise=1')).toEqual(expected(route));
  });

  test('in multipart bodies', async () => {
    const answer = await server.upload(ada, '/api/data-sources/upload', { 'a.csv': 'a\n1\n' }, { surprise: '1' });
    expect([answer.status, answer.body['code']]).toEqual([400, 'malformed_request']);
  });
});
