import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import type { Request } from 'express';
import { expect, test } from 'vitest';
import { readJsonBody } from './read-body.js';

test('a body that never ends is given up, and its connection with it', async () => {
  const outcomes: unknown[] = [];
  const server = createServer((req, res) => {
    readJsonBody(req as Request, 1_000, 50).then(
      (body) => res.end(JSON.stringify(body)),
      (error: unknown) => outcomes.push(error),
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined).resume();
  socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 20\r\n\r\n{"a"');
  await once(socket, 'close');
  expect(outcomes).toMatchObject([{ code: 'cancelled' }]);
  const answer = await fetch(`http://127.0.0.1:${port}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"a":1}',
  });
  expect(await answer.json()).toEqual({ a: 1 });
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
});
