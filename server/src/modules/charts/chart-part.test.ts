import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  readFit,
  type Chart,
  type ChartConfiguration,
  type ChartPart,
  type DashboardDataLine,
  type Filter,
  type Problem,
  type QueryResult,
  type UploadAnswer,
} from '@datavizpro/contract';
import { fitLine } from '@datavizpro/contract/shapes';
import { startOrdersServer, type OrdersServer } from '../../../test/support/orders-server.js';
import type { Answer, SignedInBrowser } from '../../../test/support/people-server.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const start = Date.UTC(2026, 0, 1);
const seconds = 20_000;
const second = (index: number): string => new Date(start + index * 1_000).toISOString().slice(0, 19);
const wave = (index: number): number => (index * 7_919) % 1_000;
const readings = Array.from(
  { length: seconds },
  (_, index) => `${second(index)},${wave(index)},${index % 97},s${index}`,
);

let server: OrdersServer;
let bob: SignedInBrowser;
let dataSourceId: string;
let line: Chart;
let points: Chart;
beforeAll(async () => {
  server = await startOrdersServer();
  bob = await server.person('Bob');
  const csv = `at,value,other,secret\n${readings.join('\n')}\n`;
  const { body } = await server.upload(server.ada, '/api/data-sources/upload', { 'readings.csv': csv });
  dataSourceId = (body as unknown as UploadAnswer).dataSource.id;
  const source = { dataSourceId, table: 'readings' };
  line = await saved({
    type: 'line',
    query: {
      source,
      dimensions: [{ column: 'at' }],
      measures: [{ agg: 'sum', column: 'value', as: 'total' }],
      filters: [{ column: 'value', op: 'lt', value: 900 }],
      sort: [{ by: 'at', direction: 'asc' }],
    },
    mapping: { x: ['at'], y: ['total'] },
    visual: {},
  });
  points = await saved({
    type: 'scatter',
    query: { source, dimensions: [{ column: 'value' }, { column: 'other' }] },
    mapping: { x: ['value'], y: ['other'] },
    visual: {},
  });
  for (const { id } of [line, points]) await server.grant('charts', id, bob, { access: 'view' });
});
afterAll(() => server.close());

async function saved(configuration: ChartConfiguration): Promise<Chart> {
  const answer = await server.ada.browser.call<Chart>('POST', '/api/charts', {
    ...{ name: 'Readings', dataSourceId, configuration },
  });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return answer.body;
}

const textOf = (more: { part?: unknown; filters?: readonly Filter[] }): string =>
  new URLSearchParams(
    Object.entries(more).map(([key, value]): [string, string] => [key, JSON.stringify(value)]),
  ).toString();
const ask = async <T = QueryResult>(
  { id }: Chart,
  more: { part?: unknown; filters?: readonly Filter[] },
  who: SignedInBrowser,
): Promise<Answer<T>> => who.browser.call<T>('GET', `/api/charts/${id}/data?${textOf(more)}`);
const values = ({ columns }: QueryResult, name: string): readonly number[] =>
  (columns.find((column) => column.name === name)?.values ?? []).map(Number);

describe('a part of a chart with more rows than can be drawn', () => {
  test.each(['its owner', 'who is shown the chart, but not its data'])(
    'a long line by pixels, for %s',
    async (whose) => {
      const who = whose === 'its owner' ? server.ada : bob;
      const whole = await ask(line, {}, who);
      expect(whole.body.truncated).toBe(true);
      const { status, body } = await ask(line, { part: { width: 100 } satisfies ChartPart }, who);
      expect(status, JSON.stringify(body)).toBe(200);
      expect([body.truncated, body.rowCount <= 400]).toEqual([false, true]);
      // The owner's filter holds: values of 900 and more are nobody's to see.
      expect(Math.max(...values(body, 'total'))).toBe(899);
      const times = body.columns[0]?.values ?? [];
      expect([times[0], times.at(-1)].map((time) => String(time).slice(0, 19))).toEqual([second(0), second(19_999)]);
    },
  );

  test('zoomed in, every row of what is seen, and what leads in and out', async () => {
    const part: ChartPart = { width: 1_000, from: start + 5_000_000, to: start + 5_100_000 };
    const { body } = await ask(line, { part }, bob);
    const inside = (body.columns[0]?.values ?? []).filter(
      (time) => String(time).slice(0, 19) >= second(5_000) && String(time).slice(0, 19) <= second(5_100),
    );
    const expected = Array.from({ length: 101 }, (_, index) => wave(5_000 + index)).filter((value) => value < 900);
    expect(inside).toHaveLength(expected.length);
    expect(body.rowCount - inside.length).toBeLessThanOrEqual(8);
  });

  test('points counted in fields, and the rows of one field', async () => {
    const { body } = await ask(points, { part: { across: 20, up: 10 } satisfies ChartPart }, bob);
    expect(body.rowCount).toBeLessThanOrEqual(21 * 11);
    expect(values(body, 'Rows').reduce((sum, count) => sum + count, 0)).toBe(seconds);
    const [x = 0, to = 0, y = 0, up = 0] = ['value', 'value to', 'other', 'other to'].map(
      (name) => values(body, name)[0],
    );
    const filters: readonly Filter[] = [
      { column: 'value', op: 'gte', value: x },
      { column: 'value', op: 'lt', value: to },
      { column: 'other', op: 'gte', value: y },
      { column: 'other', op: 'lt', value: up },
    ];
    expect((await ask(points, { filters }, bob)).body.rowCount).toBe(values(body, 'Rows')[0]);
  });

  test('the trend of all rows, those beyond its limit too', async () => {
    const { configuration } = points;
    const cloud = await saved({
      ...configuration,
      query: { ...configuration.query, limit: 100, sort: [{ by: 'value', direction: 'asc' }] },
      visual: { trend: 'linear' },
    });
    await server.grant('charts', cloud.id, bob, { access: 'view' });
    const { status, body } = await ask(cloud, { part: { fit: 'linear' } satisfies ChartPart }, bob);
    expect(status, JSON.stringify(body)).toBe(200);
    const all = Array.from({ length: seconds }, (_, index) => index);
    const expected = fitLine(
      all.map(wave),
      all.map((index) => index % 97),
    );
    const found = readFit(body);
    expect(found?.count).toBe(seconds);
    for (const key of ['slope', 'intercept', 'r2'] as const)
      expect(found?.[key]).toBeCloseTo(expected?.[key] ?? NaN, 9);
    // Nobody asked for a trend of this one: whoever is shown it learns none.
    expect((await ask<Problem>(points, { part: { fit: 'linear' } }, bob)).status).toBe(422);
    expect((await ask<Problem>(cloud, { part: { fit: 'cubic' } }, bob)).status).toBe(400);
  });

  test('is no way to what the chart does not show', async () => {
    const hidden = await ask<Problem>(points, { filters: [{ column: 'secret', op: 'eq', value: 's1' }] }, bob);
    expect(hidden.status).toBe(403);
    const { configuration } = line;
    const cut = await saved({ ...configuration, query: { ...configuration.query, limit: 5 } });
    const grouped = await saved({
      ...configuration,
      query: { ...configuration.query, dimensions: [{ column: 'at', grain: 'hour' }] },
    });
    for (const chart of [cut, grouped]) {
      const answer = await ask<Problem>(chart, { part: { width: 100 } }, server.ada);
      expect([answer.status, answer.body.code]).toEqual([422, 'invalid_query']);
    }
    for (const part of [{ width: 0 }, { width: 100, column: 'secret' }, { across: 10 }, 7])
      expect((await ask<Problem>(line, { part }, bob)).status).toBe(400);
  });

  test('comes through a dashboard, for the chart that is asked for', async () => {
    const layout = [line, points].map(({ id: chartId }, index) => ({
      ...{ id: `t${index}`, kind: 'chart', chartId, x: 0, y: 4 * index, w: 6, h: 4 },
    }));
    const made = await server.ada.browser.call<{ id: string }>('POST', '/api/dashboards', { name: 'Board', layout });
    await server.grant('dashboards', made.body.id, bob, { access: 'view' });
    const part = JSON.stringify({ width: 50 });
    const { body } = await bob.browser.call<DashboardDataLine | string>(
      'GET',
      `/api/dashboards/${made.body.id}/data?${new URLSearchParams({ charts: line.id, part }).toString()}`,
    );
    const read = (typeof body === 'string' ? JSON.parse(body.trim()) : body) as DashboardDataLine;
    expect(read).toMatchObject({ chartId: line.id, status: 'ok', result: { truncated: false } });
  });

  test('is drawn by its own shape', async () => {
    const path = `/api/charts/${points.id}/data?format=chart&${textOf({ part: { across: 5, up: 5 } })}`;
    const { body } = await bob.browser.call<{ type: string; shape: { xWidth: number } }>('GET', path);
    expect([body.type, body.shape.xWidth]).toEqual(['histogram2d', 200]);
  });
});
