import type { TestCertificates } from '../../../server/test/support/certificates.js';
import { startMariaDb } from '../../../server/test/support/mariadb.js';
import { refusedPort, wrongPassword, type ConnectableEngine } from './engine.js';
import { salesValues } from './sales.js';

const password = 'only-reads-43';

/** A real mariadbd, which also speaks TLS with a certificate that nobody knows. */
export async function startMariadbSales({ ca, server }: TestCertificates): Promise<ConnectableEngine> {
  const database = await startMariaDb({ tls: { ca, server } });
  await database.root(
    'create database shop',
    'create table shop.sales (id int primary key, day date, city varchar(40), amount decimal(12, 2))',
    `insert into shop.sales values ${salesValues}`,
    'create view shop.large_sales as select * from shop.sales where amount > 200',
    `create user reader@'%' identified by '${password}'`,
    "grant select, show view on shop.* to reader@'%'",
  );
  return {
    kind: 'MySQL or MariaDB',
    fields: [
      ['TLS', 'verify'],
      ['CA certificate (optional)', ca],
      ['Host', 'localhost'],
      ['Port', String(database.port)],
      ['Database', 'shop'],
      ['User', 'reader'],
      ['Password (optional)', password],
    ],
    mistakes: [
      wrongPassword,
      refusedPort,
      // Nobody on this machine knows the authority.
      { fields: [['CA certificate (optional)', '']], step: 'Encryption', words: /authority|signed/ },
      { fields: [['Host', 'no-such-host.invalid']], step: 'Server name', words: /no-such-host\.invalid/ },
      { fields: [['Database', 'shopp']], step: 'Rights', words: /may not use that database/ },
    ],
    connected: /Connected to MariaDB/,
    tables: 2,
    stop: () => database.stop(),
  };
}
