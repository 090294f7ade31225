import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import type { ColumnOverride, ReadingOptions, RejectedRow, TableProfile } from '@datavizpro/contract';
import { IngestPipeline } from '../../src/engine/ingest/pipeline.js';
import type { IngestedTable, IngestUpdate } from '../../src/engine/index.js';

export interface ReadTable extends IngestedTable {
  readonly rows: readonly (readonly unknown[])[];
  readonly rejects: readonly RejectedRow[];
  readonly profile: TableProfile;
}

export interface IngestHereOptions {
  readonly options?: ReadingOptions | undefined;
  readonly overrides?: readonly ColumnOverride[] | undefined;
  readonly maxInflatedBytes?: number | undefined;
  readonly onUpdate?: (update: IngestUpdate) => void;
  readonly rowLimit?: number;
}

let instance: DuckDBInstance | null = null;

async function connect(): Promise<DuckDBConnection> {
  instance ??= await DuckDBInstance.create(':memory:', { threads: '2', autoinstall_known_extensions: 'false' });
  return instance.connect();
}

/** Runs the pipeline of the ingest child in this process, without the cost of a process for each file. */
export async function ingestHere(
  fileName: string,
  content: Buffer | string,
  how: IngestHereOptions = {},
): Promise<ReadTable[]> {
  const dir = await mkdtemp(join(tmpdir(), 'dirty-'));
  const connection = await connect();
  try {
    const originalPath = join(dir, 'original');
    await writeFile(originalPath, content);
    await mkdir(join(dir, 'work'));
    const table = fileName.replace(/\.\w+$/, '');
    const request = {
      originalPath,
      fileName,
      options: how.options ?? {},
      overrides: how.overrides ? { [table]: how.overrides } : {},
      outputDir: dir,
      maxInflatedBytes: how.maxInflatedBytes ?? 2 ** 30,
    };
    const pipeline = new IngestPipeline(request, connection, join(dir, 'work'), how.onUpdate ?? (() => {}));
    const { tables } = await pipeline.run();
    const read: ReadTable[] = [];
    for (const one of tables) read.push(await withContents(connection, one, how.rowLimit ?? 10));
    return read;
  } finally {
    connection.closeSync();
    await rm(dir, { recursive: true, force: true });
  }
}

async function withContents(connection: DuckDBConnection, table: IngestedTable, limit: number): Promise<ReadTable> {
  const reader = await connection.runAndReadAll(`SELECT * FROM read_parquet('${table.parquetPath}') LIMIT ${limit}`);
  const rejects = table.rejectsPath === null ? '' : await readFile(table.rejectsPath, 'utf8');
  return {
    ...table,
    rows: reader.getRowsJson(),
    rejects: rejects
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as RejectedRow),
    profile: JSON.parse(await readFile(table.profilePath, 'utf8')) as TableProfile,
  };
}
