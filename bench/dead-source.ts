import { startChaosProxy } from '../server/test/support/chaos-proxy.js';
import { signIn, type ApiClient } from '../server/test/support/instance.js';
import { invitePerson } from '../server/test/support/people.js';
import { expectOk } from './chart.js';
import { createCaller, type Caller } from './lib/caller.js';
import { connect } from './lib/connect.js';
import type { BenchDatabase } from './lib/databases.js';
import { median, timeMs } from './lib/measure.js';
import { chartQueries } from './lib/orders.js';
import type { Figure } from './lib/report.js';

/** People at once, each within what one person may ask in a minute. */
const people = 3;
/** Short windows in turn, so that whatever else the machine does falls on all kinds of them alike. */
const queriesEach = 20;
const blocks = 7;
const warmUps = 10;

/** Each kind of window comes at each place, and after each other kind, equally often. */
const orders = [
  ['calm', 'dead', 'again'],
  ['again', 'dead', 'calm'],
  ['dead', 'calm', 'again'],
  ['dead', 'again', 'calm'],
  ['calm', 'again', 'dead'],
  ['again', 'calm', 'dead'],
] as const;
type Window = (typeof orders)[number][number];

/** Asks one light question, none of them twice. */
type Ask = () => Promise<void>;

/**
 * The p99 of light questions in windows with and without another source that hangs and is asked all the time. A p99
 * alone says little on a machine with other work: it is compared within blocks of short windows, and the median of the
 * blocks counts. Two kinds of calm windows, compared in the same way, tell how far that can be trusted.
 */
export async function benchDeadSource(url: string, database: BenchDatabase): Promise<Figure[]> {
  const admin = await signIn(url);
  const proxy = await startChaosProxy({ port: Number(database.configuration['port']) });
  try {
    await database.admin('create unique index orders_by_id on orders (id)');
    const asks = await Promise.all(Array.from({ length: people }, (_, who) => lightAsker(url, admin, database, who)));
    const dead = await connect(admin, database, proxy.port);
    proxy.set({ kind: 'blackhole' });
    proxy.reset();
    for (let count = 0; count < warmUps; count += 1) await windowOf(asks);
    const measured: Record<Window, number>[] = [];
    for (let block = 0; block < blocks; block += 1)
      measured.push(await measureBlock(asks, () => askDead(url, admin, dead.id)));
    return figuresOf(measured);
  } finally {
    await proxy.close();
  }
}

/** The p99 of each kind of window. */
async function measureBlock(
  asks: readonly Ask[],
  askTheDead: () => () => Promise<void>,
): Promise<Record<Window, number>> {
  const times: Record<Window, number[]> = { calm: [], dead: [], again: [] };
  for (const name of orders.flat()) {
    const stop = name === 'dead' ? askTheDead() : () => Promise.resolve();
    times[name].push(...(await windowOf(asks)));
    await stop();
  }
  return { calm: p99(times.calm), dead: p99(times.dead), again: p99(times.again) };
}

function figuresOf(p99s: readonly Record<Window, number>[]): Figure[] {
  const of = (name: Window) => median(p99s.map((round) => round[name])).toFixed(1);
  return [
    {
      name: 'p99 of one source while another is dead and asked all the time',
      value: median(p99s.map(({ calm, dead, again }) => dead / ((calm + again) / 2))),
      unit: '×',
      atMost: 1.1,
      note: `median of ${String(blocks)} blocks: ${of('dead')} ms, without ${of('calm')} and ${of('again')} ms; ${String(people * queriesEach * orders.length)} queries of each kind in a block`,
    },
    {
      name: 'control A/A: p99 without a dead source, twice',
      value: median(p99s.map(({ calm, again }) => calm / again)),
      unit: '×',
    },
  ];
}

/** A person with a source of their own. */
async function lightAsker(url: string, admin: ApiClient, database: BenchDatabase, who: number): Promise<Ask> {
  const { client } = await invitePerson(url, admin, `Light ${String(who)}`);
  const source = await connect(client, database);
  const call = createCaller(url, client.token);
  let asked = 0;
  return async () => {
    asked += 1;
    const spec = {
      source: { dataSourceId: source.id, table: 'orders' },
      dimensions: [{ column: 'id' }, { column: 'amount' }],
      filters: [{ column: 'id', op: 'between', values: [900_000, 900_000 + asked] }],
      limit: 20,
    };
    expectOk(await call('POST', '/api/query', spec));
  };
}

async function windowOf(asks: readonly Ask[]): Promise<number[]> {
  const times: number[] = [];
  const work = async (ask: Ask): Promise<void> => {
    for (let count = 0; count < queriesEach; count += 1) times.push(await timeMs(ask));
  };
  await Promise.all(asks.map(work));
  return times;
}

/** Two who never give up. Answers how to stop them. */
function askDead(url: string, client: ApiClient, dataSourceId: string): () => Promise<void> {
  const state = { stopped: false };
  const work = async (caller: Caller): Promise<void> => {
    for (let count = 0; !state.stopped; count += 1) {
      await caller('POST', '/api/query', chartQueries['sum by category']?.(dataSourceId, 'orders', count));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const asking = [1, 2].map(() => work(createCaller(url, client.token)));
  return async () => {
    state.stopped = true;
    await Promise.race([Promise.all(asking), new Promise((resolve) => setTimeout(resolve, 100))]);
  };
}

function p99(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.99)] ?? 0;
}
