import { clickHousePassword, startClickHouse } from '../../../server/test/support/clickhouse.js';
import { refusedPort, wrongPassword, type ConnectableEngine } from './engine.js';
import { salesValues } from './sales.js';

/** A real clickhouse-server. */
export async function startClickhouseSales(): Promise<ConnectableEngine> {
  const server = await startClickHouse();
  await server.admin(
    'create table sales (id Int32, day Date, city String, amount Decimal(12, 2)) engine = MergeTree order by id',
    `insert into sales values ${salesValues}`,
  );
  return {
    kind: 'ClickHouse',
    fields: [
      ['TLS', 'disable'],
      ['Host', '127.0.0.1'],
      ['Port', String(server.port)],
      ['Database', 'default'],
      ['User', 'reader'],
      ['Password (optional)', clickHousePassword],
    ],
    mistakes: [
      wrongPassword,
      refusedPort,
      // A server that does not speak TLS at this port.
      { fields: [['TLS', 'require']], step: 'Encryption', words: /TLS/ },
    ],
    connected: /Connected to ClickHouse/,
    tables: 1,
    stop: () => server.stop(),
  };
}
