import path from 'node:path';
import { writeSqliteFile } from '../../../server/test/support/sqlite-file.js';
import type { ConnectableEngine } from './engine.js';
import { salesValues } from './sales.js';

/** A file in a folder that the server's operator opened. */
export function makeSqliteSales(folder: string): ConnectableEngine {
  writeSqliteFile(path.join(folder, 'sales.sqlite'), [
    'create table sales (id integer primary key, day date, city text, amount integer)',
    `insert into sales values ${salesValues}`,
    'create view large_sales as select * from sales where amount > 200',
  ]);
  return {
    kind: 'SQLite',
    fields: [['File', 'sales.sqlite']],
    mistakes: [{ fields: [['File', 'sale.sqlite']], step: 'Rights', words: /no such file .*SQLITE_FOLDERS/s }],
    connected: /Connected to SQLite/,
    tables: 2,
    stop: () => Promise.resolve(),
  };
}
