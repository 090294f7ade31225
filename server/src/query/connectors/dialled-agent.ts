import http from 'node:http';
import type { Duplex } from 'node:stream';
import { openTls, type TlsSettings } from './tls.js';

interface DialledAgentOptions extends TlsSettings {
  readonly dial: (signal?: AbortSignal) => Promise<Duplex>;
  readonly connectMs: number;
  readonly maxSockets: number;
}

/** Connections of HTTP to one server over streams that somebody else connects, with TLS on them where it is wanted. */
export function dialledAgent(options: DialledAgentOptions): http.Agent {
  const connect = async (): Promise<Duplex> => {
    const signal = AbortSignal.timeout(options.connectMs);
    const stream = await options.dial(signal);
    const safe = options.tls === 'disable' ? stream : await openTls(stream, options, signal);
    // Between two requests, or when one ends while its answer is read, nobody else listens: it must not end the process.
    return safe.on('error', () => undefined);
  };
  const agent = new http.Agent({ keepAlive: true, maxSockets: options.maxSockets, scheduling: 'lifo' });
  // Node takes a stream by the callback as well; its types know only the returned one.
  agent.createConnection = ((_options: unknown, done: (error: unknown, stream?: Duplex) => void) => {
    connect().then(
      (stream) => done(null, stream),
      (error: unknown) => done(error),
    );
  }) as unknown as typeof agent.createConnection;
  return agent;
}
