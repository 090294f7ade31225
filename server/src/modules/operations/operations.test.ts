import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { DataSource, HealthReport } from '@datavizpro/contract';
import { Secret } from '../../platform/secret.js';
import { startDataServer, type DataServer } from '../../../test/support/data-server.js';
import { testS3 } from '../../../test/support/s3.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let server: DataServer;
beforeAll(async () => {
  server = await startDataServer();
});
afterAll(() => server.close());

const storageOf = ({ dependencies }: HealthReport) => dependencies.find(({ name }) => name === 'storage')?.detail;

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
    expect(body).not.toHaveProperty('storageCache');
    expect(storageOf(body)).toBe('Files can be written and removed.');
  });

  test('tells of the copies on this machine where storage is S3', async () => {
    const s3 = await testS3();
    const storageCacheBytes = 5_000_000;
    const env = { storageUrl: new Secret(s3.url('health')), storageCacheBytes };
    const remote = await startDataServer({ env });
    try {
      const ada = await remote.administrator();
      const { body } = await remote.upload(ada, '/api/data-sources/upload', { 'a.csv': 'a\n1\n' });
      const { id } = body['dataSource'] as DataSource;
      const health = async () => (await ada.browser.call<HealthReport>('GET', '/api/admin/health')).body;
      const copies = async () => (await health()).storageCache;
      const rows = (limit: number) => ada.browser.call('GET', `/api/data-sources/${id}/tables/a/rows?limit=${limit}`);
      expect(storageOf(await health())).toBe('The bucket answers.');
      expect((await rows(1)).status).toBe(200);
      const first = await copies();
      expect(first).toMatchObject({ limitBytes: storageCacheBytes });
      expect(first?.usedBytes).toBeGreaterThan(0);
      expect(first?.misses).toBeGreaterThan(0);
      expect((await rows(2)).status).toBe(200);
      expect((await copies())?.hits).toBeGreaterThan(first?.hits ?? NaN);
    } finally {
      await remote.close();
      await s3.close();
    }
  });

  test('is nobody else’s business', async () => {
    const bob = await server.person();
    expect((await bob.browser.call('GET', '/api/admin/health')).status).toBe(403);
    expect((await server.browser().call('GET', '/api/admin/health')).status).toBe(401);
  });
});
