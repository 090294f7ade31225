import http from 'node:http';
import type { Duplex } from 'node:stream';
import { AppError } from '../../../platform/app-error.js';
import { openTls, type TlsSettings } from '../tls.js';

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Path and query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal: AbortSignal;
}
export interface HttpAnswer {
  readonly status: number;
  readonly body: string;
}

interface DialledHttpOptions extends TlsSettings {
  readonly port: number;
  readonly dial: (signal?: AbortSignal) => Promise<Duplex>;
  readonly connectMs: number;
  readonly maxSockets: number;
}

type Connected = (error: unknown, stream?: Duplex) => void;

/** Far above any page of Trino's, which are of some megabytes. */
const maxBodyBytes = 256 * 2 ** 20;

/** HTTP to one server over streams that somebody else connects. Follows nothing: a redirect is an answer like others. */
export class DialledHttp {
  readonly #options: DialledHttpOptions;
  readonly #agent: http.Agent;

  constructor(options: DialledHttpOptions) {
    this.#options = options;
    this.#agent = new http.Agent({ keepAlive: true, maxSockets: options.maxSockets, scheduling: 'lifo' });
    Object.assign(this.#agent, {
      createConnection: (_: unknown, done: Connected) => {
        this.#createConnection(done);
      },
    });
  }

  /** As it stands in URLs of this server. */
  get origin(): string {
    const { tls, host, port } = this.#options;
    const name = host.includes(':') ? `[${host}]` : host;
    return new URL(`${tls === 'disable' ? 'http' : 'https'}://${name}:${String(port)}`).origin;
  }

  send({ method, path, headers, body, signal }: HttpRequest): Promise<HttpAnswer> {
    return new Promise((resolve, reject) => {
      const request = http.request({
        agent: this.#agent,
        method,
        path,
        headers: { ...headers, Host: new URL(this.origin).host },
        signal,
      });
      request.once('error', reject);
      request.once('response', (response) => void readAll(response).then(resolve, reject));
      request.end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }

  /** Node takes a stream by the callback, too. */
  #createConnection(done: Connected): void {
    this.#connect().then(
      (stream) => done(null, stream),
      (error: unknown) => done(error),
    );
  }

  async #connect(): Promise<Duplex> {
    const signal = AbortSignal.timeout(this.#options.connectMs);
    const stream = await this.#options.dial(signal);
    return this.#options.tls === 'disable' ? stream : openTls(stream, this.#options, signal);
  }
}

async function readAll(response: http.IncomingMessage): Promise<HttpAnswer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBodyBytes) {
      response.destroy();
      throw new AppError('source_failed', 'Trino sent a page that is too large to be one of its own.');
    }
    chunks.push(chunk);
  }
  return { status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') };
}
