import { statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from '@datavizpro/contract';
import type { ApiClient, Instance } from '../server/test/support/instance.js';
import { cpuSecondsWithEnded, ownCpuSeconds, residentBytes } from './lib/cpu.js';
import { openDuck } from './lib/duck.js';
import { median, timeMs } from './lib/measure.js';
import { uploadAndWait } from './lib/orders.js';
import type { Figure } from './lib/report.js';

const rounds = 3;

/** Plain: as anybody would write it. V2: the version of Parquet in which ours is written. */
const rawFormats = {
  plain: 'FORMAT parquet, COMPRESSION zstd',
  v2: 'FORMAT parquet, PARQUET_VERSION V2, COMPRESSION zstd',
} as const;

interface Round {
  readonly ms: number;
  readonly cpu: { readonly server: number; readonly children: number };
  readonly source: DataSource;
}

/**
 * Upload + exact ingest of a large CSV against raw `read_csv` into Parquet (which loses silently what it misreads):
 * raw and ours in turn, so that what else the machine does meanwhile falls on both.
 */
export async function benchIngest(
  instance: Instance,
  client: ApiClient,
  csvPath: string,
  scratchDir: string,
  label: string,
): Promise<{ readonly figures: Figure[]; readonly source: DataSource }> {
  const memory = watchMemory(instance);
  const raws = [await rawIngest(csvPath, scratchDir, 'plain')];
  const ours: Round[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const last = ours.at(-1);
    if (last !== undefined) await client.call('DELETE', `/api/data-sources/${last.source.id}`);
    ours.push(await oneRound(instance, client, csvPath, `orders ${label}`));
    raws.push(await rawIngest(csvPath, scratchDir, 'plain'));
  }
  const growth = memory.stop();
  const v2 = await rawIngest(csvPath, scratchDir, 'v2');
  // Each of ours against the raw runs before and after it.
  const ratios = ours.map(({ ms }, round) => ms / ((raws[round]! + raws[round + 1]!) / 2));
  const oursMs = median(ours.map(({ ms }) => ms));
  const note = noteOf(ours, median(raws), csvPath);
  return {
    source: ours.at(-1)!.source,
    figures: [
      {
        name: `upload + exact ingest, ${label}`,
        value: median(ratios),
        unit: '× raw read_csv',
        // The mark is for large files: small ones are mostly the start of a process, and the wait for its end.
        ...(statSync(csvPath).size > 1e9 && { atMost: 2 }),
        note,
      },
      { name: `the same against raw Parquet of version 2, ${label}`, value: oursMs / v2, unit: '×' },
      { name: `control A/A, ${label}: raw against raw`, value: raws[1]! / raws[0]!, unit: '×' },
      {
        name: `growth of the server's memory while it ingests, ${label}`,
        value: growth.bytes / 1e6,
        unit: 'MB',
        atMost: 250,
        note: `from ${(growth.from / 1e6).toFixed(0)} MB`,
      },
    ],
  };
}

function noteOf(ours: readonly Round[], rawMs: number, csvPath: string): string {
  const part = (name: keyof Round['cpu']) => median(ours.map(({ cpu }) => cpu[name])).toFixed(1);
  const seconds = `${(median(ours.map(({ ms }) => ms)) / 1000).toFixed(1)} s against ${(rawMs / 1000).toFixed(1)} s`;
  const gigabytes = (statSync(csvPath).size / 1e9).toFixed(2);
  return `${seconds} for ${gigabytes} GB; CPU s: server ${part('server')}, children ${part('children')}`;
}

async function oneRound(instance: Instance, client: ApiClient, csvPath: string, name: string): Promise<Round> {
  const pid = instance.process.pid!;
  const before = { server: ownCpuSeconds(pid), all: cpuSecondsWithEnded(pid) };
  let source: DataSource | undefined;
  const ms = await timeMs(async () => (source = await uploadAndWait(instance.url, client, csvPath, name)));
  const server = ownCpuSeconds(pid) - before.server;
  const children = cpuSecondsWithEnded(pid) - before.all - server;
  return { ms, cpu: { server, children }, source: source! };
}

/** How much more memory the server holds at its worst than now. */
function watchMemory({ process: { pid } }: Instance): {
  stop(): { readonly bytes: number; readonly from: number };
} {
  const from = residentBytes(pid!);
  let peak = from;
  const timer = setInterval(() => (peak = Math.max(peak, residentBytes(pid!))), 100);
  return {
    stop: () => {
      clearInterval(timer);
      return { bytes: peak - from, from };
    },
  };
}

async function rawIngest(csvPath: string, scratchDir: string, format: keyof typeof rawFormats): Promise<number> {
  const target = join(scratchDir, 'raw.parquet');
  const duck = await openDuck(cpus().length);
  const ms = await timeMs(() =>
    duck.connection.run(`COPY (SELECT * FROM read_csv('${csvPath}')) TO '${target}' (${rawFormats[format]})`),
  );
  duck.close();
  await rm(target);
  return ms;
}
