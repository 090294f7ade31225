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
    return options.tls === 'disable' ? stream : openTls(stream, options, signal);
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
