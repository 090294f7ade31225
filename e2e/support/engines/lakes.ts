import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { testS3 } from '../../../server/test/support/s3.js';
import type { ConnectableEngine } from './engine.js';
import { openSales } from './sales-in-duckdb.js';
import { sales } from './sales.js';

const lake = {
  kind: 'Data lake',
  connected: /Connected to/,
  tables: 2,
} as const;

/** Parquet by year, as Hive lays it out, and one CSV file. */
async function fill(folder: string): Promise<void> {
  await mkdir(path.join(folder, 'sales'), { recursive: true });
  const database = await openSales('main');
  await database.connection.run(
    `copy (select *, year(day) as year from sales) to '${path.join(folder, 'sales')}' (format parquet, partition_by (year))`,
  );
  database.close();
  const cities = [...new Set(sales.map(({ city }) => city))];
  await writeFile(path.join(folder, 'cities.csv'), `city,country\n${cities.map((city) => `${city},AT`).join('\n')}\n`);
}

/** In a folder that the server's operator opened. */
export async function makeDiskLake(folder: string): Promise<ConnectableEngine> {
  await fill(path.join(folder, 'warehouse'));
  return {
    ...lake,
    fields: [
      ['Where', 'disk'],
      ['Path', path.join(folder, 'warehouse')],
    ],
    mistakes: [{ fields: [['Path', '/etc']], step: 'Rights', words: /no such folder .*LAKE_FOLDERS/s }],
    stop: () => Promise.resolve(),
  };
}

/** In an S3-compatible store. */
export async function startS3Lake(folder: string): Promise<ConnectableEngine> {
  const s3 = await testS3();
  await fill(folder);
  await s3.uploadFolder(folder, 'warehouse/shop');
  return {
    ...lake,
    fields: [
      ['Where', 's3'],
      ['Endpoint (optional)', s3.endpoint],
      ['Bucket', 'bucket'],
      ['Path', 'warehouse/shop'],
      ['Access key (optional)', s3.accessKeyId],
      ['Secret key (optional)', s3.secretAccessKey],
    ],
    mistakes: [
      { fields: [['Access key (optional)', 'nobody']], step: 'Login', words: /key/ },
      { fields: [['Bucket', 'another']], step: 'Rights', words: /bucket/ },
    ],
    stop: () => s3.close(),
  };
}
