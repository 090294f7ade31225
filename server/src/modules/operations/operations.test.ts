import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { HealthReport } from '@datavizpro/contract';
import { startDataServer, type DataServer } from '../../../test/support/data-server.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let server: DataServer;
beforeAll(async () => {
  server = await startDataServer();
});
afterAll(() => server.close());

describe('GET /api/admin/health', () => {
  test('tells an administrator what everything depends on', async () => {
    const ada = await server.administrator();
    await server.upload(ada, '/api/data-sources/upload', { 'a.csv': 'a\n1\n' });
    const { body } = await ada.browser.call<HealthReport>('GET', '/api/admin/health');
    expect(body.dependencies.map(({ name, status }) => [name, status])).toEqual([
      ['database', 'ok'],
      ['redis', 'off'],
      ['storage', 'ok'],
      ['engine', 'ok'],
    ]);
    expect([body.version, body.instances, body.storage.dataSources]).toEqual(['0.0.0-test', 1, 1]);
    expect(body.storage.usedBytes).toBeGreaterThan(0);
    expect(body.process.rssBytes).toBeGreaterThan(body.process.heapBytes);
  });

  test('is nobody else’s business', async () => {
    const bob = await server.person();
    expect((await bob.browser.call('GET', '/api/admin/health')).status).toBe(403);
    expect((await server.browser().call('GET', '/api/admin/health')).status).toBe(401);
  });
});
