import { statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from '@datavizpro/contract';
import type { ApiClient, Instance } from '../server/test/support/instance.js';
import { cpuSecondsWithEnded, residentBytes } from './lib/cpu.js';
import { openDuck } from './lib/duck.js';
import { timeMs } from './lib/measure.js';
import { uploadAndWait } from './lib/orders.js';
import type { Figure } from './lib/report.js';

/** Upload + exact ingest of a large CSV against raw `read_csv` into Parquet (which loses silently what it misreads). */
export async function benchIngest(
  instance: Instance,
  client: ApiClient,
  csvPath: string,
  scratchDir: string,
  label: string,
): Promise<{ readonly figures: Figure[]; readonly source: DataSource }> {
  const rawMs = [await rawIngest(csvPath, scratchDir), await rawIngest(csvPath, scratchDir)];
  let peak = 0;
  const base = residentBytes(instance.process.pid!);
  const watch = setInterval(() => (peak = Math.max(peak, residentBytes(instance.process.pid!))), 100);
  const cpuBefore = cpuSecondsWithEnded(instance.process.pid!);
  let source: DataSource | undefined;
  const oursMs = await timeMs(async () => (source = await uploadAndWait(client, csvPath, `orders ${label}`)));
  clearInterval(watch);
  const cpu = cpuSecondsWithEnded(instance.process.pid!) - cpuBefore;
  rawMs.push(await rawIngest(csvPath, scratchDir));
  const raw = [...rawMs].sort((a, b) => a - b)[1]!;
  const gigabytes = statSync(csvPath).size / 1e9;
  return {
    source: source!,
    figures: [
      {
        name: `upload + exact ingest, ${label}`,
        value: oursMs / raw,
        unit: '× raw read_csv',
        atMost: 2,
        note: `${(oursMs / 1000).toFixed(1)} s against ${(raw / 1000).toFixed(1)} s for ${gigabytes.toFixed(2)} GB; ${cpu.toFixed(0)} CPU s`,
      },
      { name: `control A/A, ${label}: raw against raw`, value: rawMs[1]! / rawMs[0]!, unit: '×' },
      {
        name: `growth of the server's memory while it ingests, ${label}`,
        value: (peak - base) / 1e6,
        unit: 'MB',
        atMost: 250,
        note: `from ${(base / 1e6).toFixed(0)} MB`,
      },
    ],
  };
}

async function rawIngest(csvPath: string, scratchDir: string): Promise<number> {
  const target = join(scratchDir, 'raw.parquet');
  const duck = await openDuck(cpus().length);
  const ms = await timeMs(() =>
    duck.connection.run(
      `COPY (SELECT * FROM read_csv('${csvPath}')) TO '${target}' (FORMAT parquet, COMPRESSION zstd)`,
    ),
  );
  duck.close();
  await rm(target);
  return ms;
}
