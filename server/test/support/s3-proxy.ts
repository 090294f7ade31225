import { once } from 'node:events';
import http, { type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<http.IncomingHttpHeaders>;
  /** Of the answer's body. */
  answeredBytes: number;
}

/** What is between us and a store, with faults that happen once. */
export interface S3Proxy {
  readonly endpoint: string;
  readonly port: number;
  readonly asked: readonly Asked[];
  /** Bytes of objects that came by. */
  bytesOf(method: string): number;
  /** Changes one byte of the next body that is longer than a few bytes. */
  spoil(what: 'request' | 'answer'): void;
  /** Breaks the connection of the next GET after so many bytes of its answer. */
  cutAnswerAfter(bytes: number): void;
  /** Sends so many bytes of the next answer to a GET, and no more until it is broken off. */
  stallAnswerAfter(bytes: number): void;
  /** Breaks the connection of each PUT from now on, until `restore`. */
  cutRequests(): void;
  /** Keeps PUTs waiting until `restore`; answers how many wait. */
  hold(): () => number;
  restore(): void;
  close(): Promise<void>;
}

export interface S3ProxyOptions {
  readonly tls?: { readonly certificate: string; readonly key: string };
}

export async function startS3Proxy(endpoint: string, { tls }: S3ProxyOptions = {}): Promise<S3Proxy> {
  const asked: Asked[] = [];
  const faults = {
    spoil: null as 'request' | 'answer' | null,
    cutAfter: Infinity,
    stallAfter: Infinity,
    cutsPuts: false,
  };
  let released = Promise.resolve();
  let release: () => void = () => undefined;
  let waiting = 0;

  const spoiled = (chunk: Buffer, what: 'request' | 'answer'): Buffer => {
    if (faults.spoil !== what || chunk.byteLength < 8) return chunk;
    faults.spoil = null;
    const copy = Buffer.from(chunk);
    copy[4] = copy[4]! ^ 1;
    return copy;
  };
  const answer = async (reply: IncomingMessage, response: ServerResponse, one: Asked): Promise<void> => {
    response.writeHead(reply.statusCode ?? 500, reply.rawHeaders);
    for await (const chunk of reply as AsyncIterable<Buffer>) {
      one.answeredBytes += chunk.byteLength;
      if (one.method === 'GET' && one.answeredBytes > faults.cutAfter) {
        faults.cutAfter = Infinity;
        response.destroy();
        return;
      }
      if (one.method === 'GET' && one.answeredBytes > faults.stallAfter) {
        await once(response, 'close');
        return;
      }
      if (!response.write(spoiled(chunk, 'answer'))) await once(response, 'drain');
    }
    response.end();
  };
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = '', url = '', headers } = request;
    const one: Asked = { method, path: url, headers, answeredBytes: 0 };
    asked.push(one);
    if (method === 'PUT') {
      waiting += 1;
      await released;
      waiting -= 1;
    }
    if (method === 'PUT' && faults.cutsPuts) {
      request.socket.resetAndDestroy();
      return;
    }
    const forward = http.request(endpoint, { method, path: url, headers, agent: false });
    const replied = once(forward, 'response');
    for await (const chunk of request as AsyncIterable<Buffer>) forward.write(spoiled(chunk, 'request'));
    forward.end();
    const [reply] = (await replied) as [IncomingMessage];
    await answer(reply, response, one);
  };
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    handle(request, response).catch(() => response.destroy());
  };
  const server: Server = tls
    ? https.createServer({ cert: tls.certificate, key: tls.key }, listener)
    : http.createServer(listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `${tls ? 'https' : 'http'}://127.0.0.1:${port}`,
    port,
    asked,
    bytesOf: (method) => asked.reduce((sum, one) => sum + (one.method === method ? one.answeredBytes : 0), 0),
    spoil: (what) => (faults.spoil = what),
    cutAnswerAfter: (bytes) => (faults.cutAfter = bytes),
    stallAnswerAfter: (bytes) => (faults.stallAfter = bytes),
    cutRequests: () => (faults.cutsPuts = true),
    hold: () => {
      released = new Promise((resolve) => (release = resolve));
      return () => waiting;
    },
    restore: () => {
      Object.assign(faults, { spoil: null, cutAfter: Infinity, stallAfter: Infinity, cutsPuts: false });
      release();
    },
    close: async () => {
      release();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
