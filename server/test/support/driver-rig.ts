import { once } from 'node:events';
import { createConnection } from 'node:net';
import { afterEach } from 'vitest';
import type { CellValue, ConnectedType, ConnectionConfigurations } from '@datavizpro/contract';
import type { DatabaseClient, Driver, RowStream } from '../../src/query/connectors/database/driver.js';
import { failedStepOf } from '../../src/platform/egress/index.js';
import { silentLog } from '../../src/platform/log/silent-log.js';
import { Secret } from '../../src/platform/secret.js';

interface Closable {
  close(): Promise<void>;
}
interface Server extends Closable {
  readonly port: number;
}

export interface DriverRig<T extends ConnectedType> {
  /** A server that is closed after the test. */
  keep<S extends Server>(server: S): S;
  /** A client of it by its driver, which is closed before. */
  connect(
    server: { readonly port: number },
    configuration?: Partial<ConnectionConfigurations[T]>,
    secrets?: Readonly<Record<string, string>>,
    connectMs?: number,
  ): DatabaseClient;
}

/** What tests of a driver need that talks to a server on this machine. Call it at the top of the test file. */
export function createDriverRig<T extends ConnectedType>(
  driver: Driver<T>,
  configurationOf: (port: number) => ConnectionConfigurations[T],
  usualSecrets: Readonly<Record<string, string>> = {},
): DriverRig<T> {
  const servers: Closable[] = [];
  const clients: Closable[] = [];
  const closeAll = (all: Closable[]): Promise<unknown> => Promise.all(all.splice(0).map((each) => each.close()));
  afterEach(async () => {
    await closeAll(clients);
    await closeAll(servers);
  });
  return {
    keep: (server) => {
      servers.push(server);
      return server;
    },
    connect: ({ port }, configuration = {}, secrets = usualSecrets, connectMs = 3_000) => {
      const dial = async () => {
        const socket = createConnection({ host: '127.0.0.1', port });
        await once(socket, 'connect');
        return socket;
      };
      const sealed = Object.entries(secrets).map(([name, secret]) => [name, new Secret(secret)] as const);
      const settings = {
        dataSourceId: 'test',
        revision: '1',
        configuration: { ...configurationOf(port), ...configuration },
        secrets: Object.fromEntries(sealed),
      };
      const client = driver.open(settings, { dial, log: silentLog, connectMs, poolSize: 2 });
      clients.push(client);
      return client;
    },
  };
}

/** Of a signal that never aborts. */
export const never = new AbortController().signal;

export async function rowsOf({ batches }: RowStream): Promise<CellValue[][]> {
  const rows: CellValue[][] = [];
  for await (const { rowCount, columns } of batches)
    for (let row = 0; row < rowCount; row += 1) rows.push(columns.map((cells) => cells[row] ?? null));
  return rows;
}

/** What a failure is, and at which step of connecting it happened. */
export async function codeAndStep(work: Promise<unknown>): Promise<readonly unknown[]> {
  const error = await work.then(
    () => null,
    (failure: unknown) => failure as Error & { code: string },
  );
  return [error?.code, failedStepOf(error)?.step];
}
