import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { signIn, startInstance } from '../server/test/support/instance.js';
import { benchBundle } from './bundle.js';
import { benchCached } from './cached.js';
import { benchDrawing } from './chart-drawing.js';
import { benchCharts } from './chart.js';
import { benchCluster } from './cluster.js';
import { benchSingleFlight } from './flight.js';
import { benchIngest } from './ingest.js';
import { openDuck, writeOrdersCsv } from './lib/duck.js';
import { report, type Figure } from './lib/report.js';
import { benchOperating } from './operating.js';
import { benchPushDown } from './push-down.js';

/**
 * Rows of each size. `npm run bench -- --quick` leaves the large one out; one part alone is done by `--ingest`,
 * `--drawing` (charts in a browser), `--push-down` (databases), `--cluster` (several instances) or, never with the
 * others, `--operating` (constants for sizing).
 */
const sizes = process.argv.includes('--quick')
  ? [['1M rows', 1_000_000] as const]
  : [['1M rows', 1_000_000] as const, ['10M rows', 10_000_000] as const];

const scratch = await mkdtemp(join(tmpdir(), 'dvp-bench-'));
const ingestOnly = process.argv.includes('--ingest');
const drawingOnly = process.argv.includes('--drawing');
const pushDownOnly = process.argv.includes('--push-down');
const operatingOnly = process.argv.includes('--operating');
const clusterOnly = process.argv.includes('--cluster');
const all = !ingestOnly && !drawingOnly && !pushDownOnly && !operatingOnly && !clusterOnly;
const figures: Figure[] = all ? [...benchBundle()] : [];
try {
  if (all || ingestOnly) for (const [label, rows] of sizes) figures.push(...(await benchSize(label, rows)));
  if (all || pushDownOnly) figures.push(...(await pushDown()));
  if (all || clusterOnly) figures.push(...(await benchCluster()));
  if (all || drawingOnly) figures.push(...(await benchDrawing()));
  if (operatingOnly) figures.push(...(await benchOperating(scratch)));
} finally {
  await rm(scratch, { recursive: true, force: true });
}
// A part is no result to keep, but for drawing: it needs no server, and is measured by itself.
const kept = all ? './results.json' : drawingOnly ? './drawing/results.json' : null;
report(figures, kept && fileURLToPath(new URL(kept, import.meta.url)), {
  at: new Date().toISOString(),
  node: process.version,
  cores: cpus().length,
  memoryGb: Math.round(totalmem() / 1e9),
});

// DuckDB in this process keeps Node from ending by itself: it spins for ever.
process.exit();

/** One server per size, so that the caches of one do not help the other. */
async function benchSize(label: string, rows: number): Promise<Figure[]> {
  const csvPath = join(scratch, `orders-${rows}.csv`);
  const duck = await openDuck(cpus().length);
  await writeOrdersCsv(duck, csvPath, rows);
  duck.close();
  const dataDir = join(scratch, `data-${rows}`);
  const instance = await startInstance({ dataDir });
  try {
    // Access tokens last ten minutes: each part signs in for itself.
    const client = () => signIn(instance.url);
    const { figures: ingest, source } = await benchIngest(instance, await client(), csvPath, scratch, label);
    if (ingestOnly) return ingest;
    const charts = await benchCharts(instance.url, await client(), join(dataDir, 'storage'), source, csvPath, label);
    const flight = await benchSingleFlight(instance, await client(), source);
    const cached = await benchCached(instance, await client(), source);
    return [...ingest, ...charts, ...flight, ...cached];
  } finally {
    await instance.stop();
  }
}

/** Databases have a server of their own: its caches and its engine are nobody else's. */
async function pushDown(): Promise<Figure[]> {
  const instance = await startInstance({ dataDir: join(scratch, 'data-push-down') });
  try {
    return await benchPushDown(instance);
  } finally {
    await instance.stop();
  }
}
