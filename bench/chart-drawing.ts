import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser } from '../e2e/support/browser.js';
import { openSite } from '../e2e/support/gallery-site.js';
import { drawnKinds, type DrawnKind } from './drawing/data.js';
import type { Bench } from './drawing/bench.js';
import { median } from './lib/measure.js';
import type { Figure } from './lib/report.js';

declare global {
  // In the page; `var` is how TypeScript spells what is global.
  var bench: Bench;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = path.join(root, 'bench/drawing');
const rowCounts = [100, 1_000, 10_000, 1_000_000] as const;
const libraries = ['ours', 'echarts', 'plot'] as const;
type Library = (typeof libraries)[number];
const titles: Readonly<Record<Library, string>> = { ours: 'ours', echarts: 'ECharts', plot: 'Observable Plot' };
const rounds = 5;
/** Past this the others take minutes, or end the tab (measured): ours is drawn from what the engine sends. */
const most: Readonly<
  Record<Exclude<Library, 'ours'>, Partial<Record<DrawnKind, number>> & { readonly otherwise: number }>
> = {
  echarts: { line: 1_000_000, histogram: 1_000_000, otherwise: 10_000 },
  plot: { line: 1_000_000, histogram: 1_000_000, pie: 0, treemap: 0, otherwise: 10_000 },
};

interface Drawn {
  readonly scriptMs: number;
  readonly nodes: number;
}

/** Script time and elements of a chart of 600 × 400 once its data is there, beside two libraries in the same page. */
export async function benchDrawing(): Promise<Figure[]> {
  build();
  const [site, browser] = await Promise.all([openSite(path.join(root, '.cache/drawing')), openBrowser()]);
  const page = await browser.newPage({ viewport: { width: 800, height: 600 } });
  await page.goto(`${site.url}/index.html`);
  const figures: Figure[] = [];
  for (const kind of drawnKinds) {
    await warmUp(page, kind);
    for (const rows of rowCounts) figures.push(...(await measureKind(page, kind, rows)));
  }
  await browser.close();
  await site.close();
  return figures;
}

function build(): void {
  if (!existsSync(path.join(folder, 'node_modules'))) execFileSync('npm', ['ci'], { cwd: folder, stdio: 'inherit' });
  const vite = path.join(root, 'node_modules/vite/bin/vite.js');
  execFileSync(process.execPath, [vite, 'build', '--logLevel', 'error'], { cwd: folder, stdio: 'inherit' });
}

/** Chunks are loaded and code is compiled once: people see many charts of a kind. */
async function warmUp(page: Page, kind: DrawnKind): Promise<void> {
  for (const library of libraries) if (draws(library, kind, 100)) await draw(page, library, kind, 100, 3);
}

const draws = (library: Library, kind: DrawnKind, rows: number): boolean =>
  library === 'ours' || rows <= (most[library][kind] ?? most[library].otherwise);

async function measureKind(page: Page, kind: DrawnKind, rows: number): Promise<Figure[]> {
  const label = `${kind}, ${rows.toLocaleString('en')} rows`;
  const ours = await draw(page, 'ours', kind, rows, rounds);
  const others: string[] = [];
  for (const library of ['echarts', 'plot'] as const) {
    if (!draws(library, kind, rows)) continue;
    const { scriptMs, nodes } = await draw(page, library, kind, rows, rows > 10_000 ? 2 : rounds);
    others.push(`${titles[library]} ${scriptMs.toFixed(1)} ms, ${nodes} elements`);
  }
  const note = others.join('; ');
  return [
    { name: `script to draw a ${label}`, value: ours.scriptMs, unit: 'ms', atMost: 16, note },
    { name: `elements of a ${label}`, value: ours.nodes, unit: '', atMost: 250 },
  ];
}

async function draw(page: Page, library: Library, kind: DrawnKind, rows: number, times: number): Promise<Drawn> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const scriptSeconds = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0;
  };
  await page.evaluate(([k, n]) => globalThis.bench.prepare(k, n), [kind, rows] as const);
  const spent: number[] = [];
  let nodes = 0;
  for (let round = 0; round < times; round += 1) {
    await page.evaluate(([k, n]) => globalThis.bench.arrive(k, n), [kind, rows] as const);
    const before = await scriptSeconds();
    nodes = await page.evaluate(([l, k, n]) => globalThis.bench.draw(l, k, n), [library, kind, rows] as const);
    spent.push((await scriptSeconds()) - before);
    await page.evaluate(() => globalThis.bench.clear());
  }
  await session.detach();
  return { scriptMs: median(spent) * 1_000, nodes };
}
