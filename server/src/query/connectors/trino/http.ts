import http from 'node:http';
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
  /** As it arrives. Whoever does not read it has to let go of it. */
  readonly body: http.IncomingMessage;
}

type DialledHttpOptions = Parameters<typeof dialledAgent>[0] & { readonly port: number };

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
      // Also after the answer has begun: an abort is told to the request as well as to the answer.
      request.on('error', (error: NodeJS.ErrnoException) => {
        const wasIdle = request.reusedSocket && error.code === 'ECONNRESET';
        reject(wasIdle ? new ClosedWhileIdle('The server closed the connection', { cause: error }) : error);
      });
      request.once('response', (body) => {
        // Also once nobody reads any more, an error must not end the process.
        body.on('error', () => undefined);
        resolve({ status: body.statusCode ?? 0, body });
      });
      request.end(body);
    });
  }
}

class ClosedWhileIdle extends Error {}
