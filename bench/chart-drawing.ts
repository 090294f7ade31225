import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import type { ChartKind } from '@datavizpro/contract';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { openBrowser } from '../e2e/support/browser.js';
import { openSite } from '../e2e/support/gallery-site.js';
import type { Bench, Library } from './drawing/bench.js';
import { median } from './lib/measure.js';
import type { Figure } from './lib/report.js';

declare global {
  // In the page; `var` is how TypeScript spells what is global.
  var bench: Bench;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = path.join(root, 'bench/drawing');
const rowCounts = [100, 1_000, 10_000, 1_000_000] as const;
const titles: Readonly<Record<Exclude<Library, 'ours'>, string>> = { echarts: 'ECharts', plot: 'Observable Plot' };
/** The median of so many, of the processor's time of the page's thread: others on the machine cost little of it. */
const rounds = 5;
const warmUps = 3;
/** What is drawn for the control: the same twice. */
const control = { kind: 'bar', rows: 1_000, rounds: 15 } as const;
/** Past this the others take minutes, or end the tab (measured): ours is drawn from what the engine sends. */
const mostOfOthers: Readonly<Partial<Record<ChartKind, number>>> = { line: 1_000_000, histogram: 1_000_000 };
const mostOtherwise = 10_000;
/** A library that is slower than this is drawn once, and not with more rows. */
const slowMs = 400;

interface Drawn {
  readonly scriptMs: number;
  readonly nodes: number;
}

/** Script time and elements of a chart of 600 × 400 once its data is there, beside two libraries in the same page. */
export async function benchDrawing(): Promise<Figure[]> {
  build();
  const [site, browser] = await Promise.all([openSite(path.join(root, '.cache/drawing')), openBrowser()]);
  const url = `${site.url}/index.html`;
  const list = await openStage(browser, url);
  const figures: Figure[] = [await measureControl(list)];
  for (const { kind, libraries } of await list.page.evaluate(() => globalThis.bench.kinds())) {
    // A page for each type: what one leaves behind is not the next one's burden.
    const stage = await openStage(browser, url);
    figures.push(...(await measureKind(stage, kind, libraries)));
    await stage.page.close();
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

/** The same chart against itself, in turn: what the figures below can tell apart. */
async function measureControl(stage: Stage): Promise<Figure> {
  const { kind, rows } = control;
  await draw(stage, 'ours', kind, rows, warmUps);
  const times = { a: [] as number[], b: [] as number[] };
  for (let round = 0; round < control.rounds; round += 1)
    for (const name of ['a', 'b'] as const) times[name].push((await draw(stage, 'ours', kind, rows, 1)).scriptMs);
  const [a, b] = [median(times.a), median(times.b)];
  const note = `${a.toFixed(1)} ms against ${b.toFixed(1)} ms`;
  return { name: 'control A/A: script to draw a bar chart of 1,000 rows', value: a / b, unit: '×', note };
}

interface Stage {
  readonly page: Page;
  readonly session: CDPSession;
}

async function openStage(browser: Browser, url: string): Promise<Stage> {
  const page = await browser.newPage({ viewport: { width: 800, height: 600 } });
  await page.goto(url);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { page, session };
}

/** Chunks are loaded and code is compiled before anything counts: people see many charts of a kind. */
async function measureKind(stage: Stage, kind: ChartKind, libraries: readonly Library[]): Promise<Figure[]> {
  const others = libraries.filter((library): library is keyof typeof titles => library !== 'ours');
  const notes = new Map(rowCounts.map((rows): [number, string[]] => [rows, []]));
  for (const library of others) {
    let last = 0;
    await draw(stage, library, kind, 100, warmUps);
    for (const rows of rowCounts) {
      if (last > slowMs || rows > (mostOfOthers[kind] ?? mostOtherwise)) break;
      const { scriptMs, nodes } = await draw(stage, library, kind, rows, rows > 1_000 ? 2 : rounds);
      notes.get(rows)?.push(`${titles[library]} ${scriptMs.toFixed(1)} ms, ${nodes} elements`);
      last = scriptMs;
    }
  }
  const figures: Figure[] = [];
  await draw(stage, 'ours', kind, 100, 1);
  for (const rows of rowCounts) {
    await draw(stage, 'ours', kind, rows, warmUps);
    const { scriptMs, nodes } = await draw(stage, 'ours', kind, rows, rounds);
    const what = `${kind}, ${rows.toLocaleString('en')} rows`;
    const note = notes.get(rows)?.join('; ') ?? '';
    figures.push({ name: `script to draw: ${what}`, value: scriptMs, unit: 'ms', atMost: 16, note });
    figures.push({ name: `elements: ${what}`, value: nodes, unit: '', atMost: 250 });
    console.error(`${what}: ${scriptMs.toFixed(1)} ms, ${nodes} elements; ${note}`);
  }
  return figures;
}

async function draw(
  { page, session }: Stage,
  library: Library,
  kind: ChartKind,
  rows: number,
  times: number,
): Promise<Drawn> {
  const scriptSeconds = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0;
  };
  await page.evaluate(([l, k, n]) => globalThis.bench.prepare(l, k, n), [library, kind, rows] as const);
  const seconds: number[] = [];
  let nodes = 0;
  for (let round = 0; round < times; round += 1) {
    const before = await scriptSeconds();
    nodes = await page.evaluate((l) => globalThis.bench.draw(l), library);
    seconds.push((await scriptSeconds()) - before);
    await page.evaluate(() => globalThis.bench.clear());
  }
  return { scriptMs: median(seconds) * 1_000, nodes };
}
