import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import type { Request } from 'express';
import { expect, test } from 'vitest';
import { readJsonBody } from './read-body.js';

/** A server that answers bodies of at most 1,000 bytes with themselves, and what became of the others. */
async function listening(): Promise<{ port: number; outcomes: unknown[]; close: () => Promise<void> }> {
  const outcomes: unknown[] = [];
  const server = createServer((req, res) => {
    readJsonBody(req as Request, 1_000, 50).then(
      (body) => res.end(JSON.stringify(body)),
      (error: unknown) => outcomes.push(error),
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { port: (server.address() as AddressInfo).port, outcomes, close };
}

/** Sends these bytes, and waits until the connection is gone: by the server, or at once by ourselves. */
async function sendRaw(port: number, text: string, leave = false): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined).resume();
  socket.write(text, () => leave && socket.destroy());
  await once(socket, 'close');
}

const head = 'POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';

test('a body that never ends is given up, and its connection with it', async () => {
  const { port, outcomes, close } = await listening();
  await sendRaw(port, `${head}Content-Length: 20\r\n\r\n{"a"`);
  expect(outcomes).toMatchObject([{ code: 'cancelled' }]);
  const answer = await fetch(`http://127.0.0.1:${port}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"a":1}',
  });
  expect(await answer.json()).toEqual({ a: 1 });
  await close();
});

test('a body that grows past its limit without a word about its length ends with its connection', async () => {
  const { port, outcomes, close } = await listening();
  const chunk = `400\r\n${' '.repeat(0x400)}\r\n`;
  await sendRaw(port, `${head}Transfer-Encoding: chunked\r\n\r\n${chunk}`);
  expect(outcomes).toMatchObject([{ code: 'too_large' }]);
  await close();
});

test('a caller who leaves in the middle of a body is not waited for', async () => {
  const { port, outcomes, close } = await listening();
  await sendRaw(port, `${head}Content-Length: 20\r\n\r\n{"a"`, true);
  await expect.poll(() => outcomes).toMatchObject([{ code: 'ECONNRESET' }]);
  await close();
});
