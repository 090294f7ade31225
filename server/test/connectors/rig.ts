import type { QueryResult } from '@datavizpro/contract';
import { AppError } from '../../src/platform/app-error.js';
import { createEgressGate } from '../../src/platform/egress/index.js';
import { silentLog } from '../../src/platform/log/silent-log.js';
import { createDatabaseClients } from '../../src/query/connectors/database/clients.js';
import { createDatabaseConnector } from '../../src/query/connectors/database/connector.js';
import { createDialer } from '../../src/query/connectors/database/dialer.js';
import type { ClientLimits } from '../../src/query/connectors/database/open-client.js';
import type {
  ConnectedSource,
  ConnectionProvider,
  DatabaseClients,
} from '../../src/query/connectors/database/provider.js';
import type { Connector, ConnectorQuery } from '../../src/query/index.js';
import { startChaosProxy, type ChaosProxy } from '../support/chaos-proxy.js';
import type { SourceUnderTest } from './sources/source.js';

export interface Rig {
  readonly connector: Connector;
  readonly clients: DatabaseClients;
  readonly proxy: ChaosProxy;
  /** Other settings from now on; null: the source is deleted. Tells whoever listens. */
  change(source: ConnectedSource | null): void;
  query(sql: string, options?: AskOptions): Promise<QueryResult>;
  stream(sql: string, format: 'csv' | 'ndjson', options?: AskOptions): Promise<AsyncIterable<Buffer>>;
  close(): Promise<void>;
}

export interface AskOptions extends Partial<Pick<ConnectorQuery, 'maxRows' | 'maxBytes' | 'deadlineMs' | 'requestId'>> {
  readonly signal?: AbortSignal;
}

/** The connector of a source as the server has it: gate, dialer, clients; a proxy stands between it and the server. */
export async function openRig(
  source: SourceUnderTest,
  limits: Partial<ClientLimits> = {},
  id = `${source.type}-source`,
): Promise<Rig> {
  const proxy = await startChaosProxy(source);
  const listeners = new Set<(id: string | null) => void>();
  let current: ConnectedSource | null = source.settings(proxy.port, { id });
  const provider: ConnectionProvider = {
    settings: (asked) => Promise.resolve(asked === id ? current : null),
    onChanged: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const gate = createEgressGate({ allow: ['127.0.0.1'], own: [], allowLoopback: true });
  const clients = createDatabaseClients({
    provider,
    driverOf: () => source.driver,
    openDialer: (of, connectMs) => createDialer(of, gate, connectMs),
    log: silentLog,
    limits: { breaker: { failures: 3, openMs: 300, longestMs: 300 }, ...limits },
  });
  const connector = createDatabaseConnector({ type: source.type, clients, log: silentLog });
  const queryOf = (sql: string, options: AskOptions): ConnectorQuery => ({
    source: { id, type: source.type, dataVersion: 'v', tables: [] },
    tables: [],
    compiled: { sql, parameters: [], dialect: source.type },
    timezone: 'UTC',
    maxRows: options.maxRows ?? 1_000,
    maxBytes: options.maxBytes ?? 2 ** 20,
    deadlineMs: options.deadlineMs ?? 20_000,
    ...(options.requestId !== undefined && { requestId: options.requestId }),
  });
  return {
    connector,
    clients,
    proxy,
    change: (to) => {
      current = to;
      for (const listener of listeners) listener(id);
    },
    query: async (sql, options = {}) => {
      const signal = options.signal ?? new AbortController().signal;
      const { hit } = await connector.query(queryOf(sql, options), 'plain', signal);
      return JSON.parse(hit.toString()) as QueryResult;
    },
    stream: (sql, format, options = {}) =>
      connector.stream(queryOf(sql, options), format, options.signal ?? new AbortController().signal),
    close: async () => {
      await clients.close();
      await proxy.close();
    },
  };
}

/** What it ended with, as a code of the catalogue. */
export const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof AppError ? error.code : `not of the catalogue: ${String(error)}`),
  );

/** Asks until it is so. */
export async function until(condition: () => Promise<boolean> | boolean, ms = 10_000): Promise<void> {
  const end = performance.now() + ms;
  while (performance.now() < end) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('It did not come to be.');
}
