import { once } from 'node:events';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';

/*
 * NOT Trino: a double of its REST protocol (POST a statement, follow `nextUri`, DELETE it to cancel), written from the
 * protocol's description. A published client that knows nothing of ours agrees with it. It answers what a test tells it
 * to; it neither reads nor judges SQL.
 */

export interface TrinoAnswer {
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  /** Portions, one per answer. As JSON text where a test needs digits that JavaScript's numbers do not have. */
  readonly pages: readonly (readonly (readonly unknown[])[] | string)[];
}
export interface TrinoFailure {
  readonly message: string;
  readonly errorName: string;
  readonly errorType?: 'USER_ERROR' | 'INTERNAL_ERROR' | 'EXTERNAL' | 'INSUFFICIENT_RESOURCES';
  readonly errorLocation?: { readonly lineNumber: number; readonly columnNumber: number };
}
export interface TrinoRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

type Outcome = TrinoAnswer | TrinoFailure | 'waiting';

export interface TrinoDoubleOptions {
  readonly tls?: { readonly key: string; readonly certificate: string };
  /** `waiting`: the query runs until somebody cancels it. */
  readonly answer: (sql: string, request: TrinoRequest) => Outcome | Promise<Outcome>;
  /** Answers in place of the protocol: a status, and perhaps a body. */
  readonly interfere?: (request: TrinoRequest, count: number) => { status: number; body?: string } | null;
  /** The text of each page, instead of `answer`'s, in pieces for as long as they are read. */
  readonly stream?: () => Iterable<string>;
  /** What `nextUri` begins with, where it is not this server. */
  readonly otherOrigin?: string;
}

export interface TrinoDouble {
  readonly port: number;
  readonly requests: readonly TrinoRequest[];
  /** Queries that were ended by DELETE. */
  readonly cancelled: readonly string[];
  /** Ends every connection at once. */
  dropAll(): void;
  close(): Promise<void>;
}

interface Query {
  readonly answer: Outcome;
}

export async function startTrinoDouble(options: TrinoDoubleOptions): Promise<TrinoDouble> {
  const requests: TrinoRequest[] = [];
  const cancelled: string[] = [];
  const queries = new Map<string, Query>();
  const listener = (incoming: IncomingMessage, response: ServerResponse) => {
    void handle(incoming, response, { options, requests, cancelled, queries });
  };
  const { tls } = options;
  const server = tls
    ? https.createServer({ key: tls.key, cert: tls.certificate }, listener)
    : http.createServer(listener);
  server.on('tlsClientError', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    cancelled,
    dropAll: () => server.closeAllConnections(),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

interface State {
  readonly options: TrinoDoubleOptions;
  readonly requests: TrinoRequest[];
  readonly cancelled: string[];
  readonly queries: Map<string, Query>;
}

async function handle(incoming: IncomingMessage, response: ServerResponse, state: State): Promise<void> {
  const request: TrinoRequest = {
    method: incoming.method ?? '',
    path: incoming.url ?? '',
    headers: incoming.headers as TrinoRequest['headers'],
    body: await text(incoming).catch(() => ''),
  };
  state.requests.push(request);
  const instead = state.options.interfere?.(request, state.requests.length) ?? null;
  if (instead) {
    const headers = instead.status >= 300 && instead.status < 400 ? { location: 'http://127.0.0.1:9/elsewhere' } : {};
    response.writeHead(instead.status, headers).end(instead.body ?? '');
  } else if (request.method === 'POST' && request.path === '/v1/statement') await post(request, response, state);
  else follow(request, response, state);
}

const json = (response: ServerResponse, body: string): void => {
  response.writeHead(200, { 'content-type': 'application/json' }).end(body);
};

const originOf = ({ options: { tls, otherOrigin } }: State, { headers }: TrinoRequest): string =>
  otherOrigin ?? `${tls ? 'https' : 'http'}://${headers['host'] ?? ''}`;

/** A query is queued first; its answer comes page by page. */
async function post(request: TrinoRequest, response: ServerResponse, state: State): Promise<void> {
  const answer = await state.options.answer(request.body, request);
  const id = `q${String(state.queries.size + 1)}`;
  state.queries.set(id, { answer });
  const nextUri = `${originOf(state, request)}/v1/statement/queued/${id}/key/0`;
  json(response, JSON.stringify({ id, infoUri: nextUri, nextUri, stats: { state: 'QUEUED' } }));
}

function follow(request: TrinoRequest, response: ServerResponse, state: State): void {
  const [, id = '', token = '0'] =
    /^\/v1\/statement\/(?:queued|executing)\/(\w+)\/key\/(\d+)$/.exec(request.path) ?? [];
  const query = state.queries.get(id);
  if (!query) {
    response.writeHead(404).end();
    return;
  }
  if (request.method === 'DELETE') {
    state.cancelled.push(id);
    response.writeHead(204).end();
    return;
  }
  if (state.options.stream) {
    response.writeHead(200, { 'content-type': 'application/json' });
    Readable.from(state.options.stream())
      .on('error', () => undefined)
      .pipe(response);
    return;
  }
  const base = `${originOf(state, request)}/v1/statement/executing/${id}/key/`;
  if (query.answer === 'waiting') {
    const body = { id, nextUri: `${base}${token}`, stats: { state: 'RUNNING' } };
    setTimeout(() => json(response, JSON.stringify(body)), 50);
  } else json(response, pageOf(id, query.answer, Number(token), base));
}

function pageOf(id: string, answer: TrinoAnswer | TrinoFailure, token: number, base: string): string {
  if ('message' in answer) {
    const error = { errorCode: 1, errorType: 'USER_ERROR', ...answer };
    return JSON.stringify({ id, error, stats: { state: 'FAILED' } });
  }
  const { columns, pages } = answer;
  const page = pages[token] ?? [];
  const data = typeof page === 'string' ? page : JSON.stringify(page);
  const next = token + 1 < pages.length ? `"nextUri":"${base}${String(token + 1)}",` : '';
  return `{"id":"${id}","columns":${JSON.stringify(columns)},"data":${data},${next}"stats":{"state":"RUNNING"}}`;
}
