import http from 'node:http';
import { AppError } from '../../../platform/app-error.js';
import { dialledAgent } from '../dialled-agent.js';

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

type DialledHttpOptions = Parameters<typeof dialledAgent>[0] & { readonly port: number };

/** Far above any page of Trino's, which are of some megabytes. */
const maxBodyBytes = 256 * 2 ** 20;

/** HTTP to one server over streams that somebody else connects. Follows nothing: a redirect is an answer like others. */
export class DialledHttp {
  readonly #options: DialledHttpOptions;
  readonly #agent: http.Agent;

  constructor(options: DialledHttpOptions) {
    this.#options = options;
    this.#agent = dialledAgent(options);
  }

  /** As it stands in URLs of this server. */
  get origin(): string {
    const { tls, host, port } = this.#options;
    const name = host.includes(':') ? `[${host}]` : host;
    return new URL(`${tls === 'disable' ? 'http' : 'https'}://${name}:${String(port)}`).origin;
  }

  /** A connection that was idle may have been closed by the server just now: then another one is made. */
  send(request: HttpRequest): Promise<HttpAnswer> {
    return this.#sendOnce(request).catch((error: unknown) => {
      if (error instanceof ClosedWhileIdle) return this.#sendOnce(request);
      throw error;
    });
  }

  close(): void {
    this.#agent.destroy();
  }

  #sendOnce({ method, path, headers, body, signal }: HttpRequest): Promise<HttpAnswer> {
    return new Promise((resolve, reject) => {
      const request = http.request({
        agent: this.#agent,
        method,
        path,
        headers: { ...headers, Host: new URL(this.origin).host },
        signal,
      });
      request.once('error', (error: NodeJS.ErrnoException) => {
        const wasIdle = request.reusedSocket && error.code === 'ECONNRESET';
        reject(wasIdle ? new ClosedWhileIdle('The server closed the connection', { cause: error }) : error);
      });
      request.once('response', (response) => void readAll(response).then(resolve, reject));
      request.end(body);
    });
  }
}

class ClosedWhileIdle extends Error {}

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
