import type { Duplex } from 'node:stream';

/** What drivers and HTTP agents call on a socket besides reading and writing. */
const socketMethods = ['setNoDelay', 'setKeepAlive', 'setTimeout', 'ref', 'unref'] as const;

/** A stream inside of another connection has none of TCP's switches: turning them does nothing, and no error. */
export function likeASocket<T extends Duplex>(stream: T): T {
  const switches = Object.fromEntries(socketMethods.map((name) => [name, () => stream]));
  // Until whoever asked listens, an error must not end the process.
  stream.on('error', () => undefined);
  return Object.assign(stream, switches);
}
