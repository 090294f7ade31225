import { createServer, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The least that Node can do: the same bytes and headers, nothing else. Told what to send by its parent. */
process.once('message', ({ headers, body }: { headers: OutgoingHttpHeaders; body: Uint8Array }) => {
  const { connection: _connection, 'keep-alive': _keepAlive, date: _date, ...same } = headers;
  const bytes = Buffer.from(body);
  const server = createServer((_req, res) => res.writeHead(200, same).end(bytes));
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
});
