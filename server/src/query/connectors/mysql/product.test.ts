import { expect, test } from 'vitest';
import { productOf } from './product.js';

test.each([
  ['10.11.19-MariaDB-0+deb12u1', 'Debian 12', 'MariaDB', '10.11.19', 'mariadb'],
  ['5.5.5-10.6.12-MariaDB', '', 'MariaDB', '10.6.12', 'mariadb'],
  ['10.1.48-MariaDB', '', 'MariaDB', '10.1.48', 'mysql-5'],
  ['8.0.36', 'MySQL Community Server - GPL', 'MySQL', '8.0.36', 'mysql-8'],
  ['9.1.0', 'MySQL Community Server - GPL', 'MySQL', '9.1.0', 'mysql-8'],
  ['5.7.44-log', 'MySQL Community Server (GPL)', 'MySQL', '5.7.44', 'mysql-5'],
  ['8.0.11-TiDB-v7.5.0', 'TiDB Server (Apache License 2.0)', 'TiDB', '7.5.0', 'tidb'],
  ['8.0.33', 'StarRocks version 3.2.6', 'StarRocks', '3.2.6', 'starrocks'],
  ['5.7.99', 'Doris version doris-2.1.2-rc04', 'Doris', '2.1.2', 'doris'],
])('%s (%s)', (version, comment, product, own, flavour) => {
  expect(productOf(version, comment)).toMatchObject({ product, flavour });
  expect(productOf(version, comment).version).toContain(own);
});
