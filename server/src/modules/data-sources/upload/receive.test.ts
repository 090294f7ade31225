import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Request, Response } from 'express';
import { expect, test } from 'vitest';
import { LocalStorage } from '../../../platform/storage/local-storage.js';
import type { Lease } from '../storage/leases.js';
import { receiveUpload } from './receive.js';
import { StreamToStorage } from './stream-to-storage.js';

test('an upload whose sender went silent is given up, and leaves nothing', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'receive-'));
  const storage = await LocalStorage.open(folder);
  const lease: Pick<Lease, 'key'> = { key: (area, name) => `${area}/lease/${name}` };
  const engine = new StreamToStorage(storage, lease as Lease, null, 1e9);
  const outcomes: unknown[] = [];
  const limits = { maxBytes: 1_000, maxFiles: 1, idleMs: 50 };
  const server = createServer((req, res) => {
    receiveUpload(req as Request, res as Response, engine, limits).catch((error: unknown) => outcomes.push(error));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.on('error', () => undefined).resume();
  socket.write(
    [
      'POST / HTTP/1.1',
      'Host: x',
      'Content-Type: multipart/form-data; boundary=b',
      'Content-Length: 500',
      '',
      '--b',
      'Content-Disposition: form-data; name="file"; filename="a.csv"',
      '',
      'a,b\r\n1,',
    ].join('\r\n'),
  );
  await once(socket, 'close');
  expect(outcomes).toMatchObject([{ code: 'cancelled' }]);
  await engine.discard();
  for await (const { key } of storage.list('')) expect(key).toBe('nothing');
  await storage.close();
  server.close();
  await rm(folder, { recursive: true });
});
