import { expect } from 'vitest';
import type { Problem, QueryResult, QuerySpec, SqlParameter, UploadAnswer } from '@datavizpro/contract';
import { startDataServer, type DataServer } from './data-server.js';
import type { Answer, SignedInBrowser } from './people-server.js';

const csv = 'region,amount,ordered_at\nEU,10,2026-01-05\nUS,5,2026-01-20\nEU,20,2026-02-01\nAsia,7,2026-02-14\n';

/** A server with the data source `orders` of its administrator, and ways to ask it for SQL. */
export interface OrdersServer extends DataServer {
  readonly ada: SignedInBrowser;
  readonly dataSourceId: string;
  grant(kind: string, id: string, to: SignedInBrowser, more: object): Promise<void>;
  specOf(sql: string, parameters?: readonly SqlParameter[], more?: Partial<QuerySpec>): QuerySpec;
  ask<T = QueryResult>(spec: QuerySpec, who?: SignedInBrowser, path?: string): Promise<Answer<T>>;
  /** The rows of an answer, which must be one. */
  rows(spec: QuerySpec, who?: SignedInBrowser): Promise<readonly unknown[]>;
  /** What a query is refused with. */
  problem(spec: QuerySpec, who?: SignedInBrowser): Promise<Problem>;
}

export async function startOrdersServer(): Promise<OrdersServer> {
  const server = await startDataServer();
  const ada = await server.administrator();
  const { body: uploaded } = await server.upload(ada, '/api/data-sources/upload', { 'orders.csv': csv });
  const dataSourceId = (uploaded as unknown as UploadAnswer).dataSource.id;
  const ask = <T = QueryResult>(spec: QuerySpec, who = ada, path = '/api/query'): Promise<Answer<T>> =>
    who.browser.call<T>('POST', path, spec);
  return {
    ...server,
    ada,
    dataSourceId,
    ask,
    grant: async (kind, id, { user }, more) => {
      const body = { principal: { kind: 'user', id: user.id }, access: 'view', ...more };
      expect((await ada.browser.call('POST', `/api/${kind}/${id}/grants`, body)).status).toBe(201);
    },
    specOf: (sql, parameters, more = {}) => ({
      source: { dataSourceId, sql, ...(parameters && { parameters }) },
      ...more,
    }),
    rows: async (spec, who) => {
      const { status, body } = await ask(spec, who);
      expect(status, JSON.stringify(body)).toBe(200);
      const { columns, rowCount } = body;
      return Array.from({ length: rowCount }, (_, row) => columns.map(({ values }) => values[row]));
    },
    problem: async (spec, who) => {
      const { status, body } = await ask<Problem>(spec, who);
      expect(status, JSON.stringify(body)).toBeGreaterThanOrEqual(400);
      return body;
    },
  };
}
