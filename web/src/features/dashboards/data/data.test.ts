import { describe, expect, it } from 'vitest';
import type { DashboardDataLine, QueryResult } from '@datavizpro/contract';
import { createBoardData, type BoardRequest } from './board-data';
import { readLines } from './ndjson';

const streamOf = (...pieces: (string | Uint8Array)[]): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start(controller) {
      for (const piece of pieces)
        controller.enqueue(typeof piece === 'string' ? new TextEncoder().encode(piece) : piece);
      controller.close();
    },
  });
const collect = async (stream: ReadableStream<Uint8Array>): Promise<unknown[]> => {
  const lines: unknown[] = [];
  for await (const line of readLines(stream)) lines.push(line);
  return lines;
};

describe('lines of a streamed answer', () => {
  it('may come in any pieces, also in the middle of a letter', async () => {
    const bytes = new TextEncoder().encode('{"a":"ü"}\n{"b":2}\n\n{"c":3}');
    for (let at = 1; at < bytes.length; at += 1) {
      expect(await collect(streamOf(bytes.slice(0, at), bytes.slice(at)))).toEqual([{ a: 'ü' }, { b: 2 }, { c: 3 }]);
    }
  });

  it('fail when one is no JSON', async () => {
    await expect(collect(streamOf('{"a":1}\nnot json\n'))).rejects.toThrow();
  });
});

const result = (value: number): QueryResult => ({
  columns: [{ name: 'n', type: 'integer', values: [value] }],
  rowCount: 1,
  truncated: false,
  asOf: '2026-01-01T00:00:00Z',
  durationMs: 1,
  cache: 'miss',
});
const ok = (chartId: string, value = 1): DashboardDataLine => ({ chartId, status: 'ok', result: result(value) });
/** A server whose answers are given by hand: each request waits until it is answered. */
function createServer() {
  const requests: {
    request: BoardRequest;
    answer: (...lines: DashboardDataLine[]) => void;
    fail: (error: Error) => void;
  }[] = [];
  const load = async function* (request: BoardRequest) {
    const lines = await new Promise<DashboardDataLine[]>((resolve, reject) => {
      requests.push({ request, answer: (...given) => resolve(given), fail: reject });
    });
    yield* lines;
  };
  return { load, requests };
}
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
const region = { column: 'region', op: 'eq', value: 'EU' } as const;

describe('the data of a board', () => {
  it('is asked for in one request, only for charts that are near', async () => {
    const { load, requests } = createServer();
    const board = createBoardData(load);
    board.setNear('a', true);
    board.setNear('b', true);
    board.setNear('far', false);
    await settle();
    expect(requests.map(({ request }) => request.chartIds)).toEqual([['a', 'b']]);
    board.setNear('far', true);
    await settle();
    expect(requests[1]?.request.chartIds).toEqual(['far']);
  });

  it('fills each card as its line comes, and tells only that card', async () => {
    const { load, requests } = createServer();
    const board = createBoardData(load);
    const told: string[] = [];
    board.setNear('a', true);
    board.setNear('b', true);
    await settle();
    board.subscribe('a', () => told.push('a'));
    board.subscribe('b', () => told.push('b'));
    requests[0]?.answer(ok('b', 7));
    await settle();
    expect(told[0]).toBe('b');
    expect(board.get('b')).toMatchObject({ isLoading: false, result: { rowCount: 1 } });
    expect(board.get('a').error).toEqual(new Error('The answer ended before this chart was in it.'));
  });

  it('keeps old numbers while new ones come, and drops answers of old filters', async () => {
    const { load, requests } = createServer();
    const board = createBoardData(load);
    board.setNear('a', true);
    await settle();
    requests[0]?.answer(ok('a', 1));
    await settle();
    board.setFilters([region]);
    await settle();
    expect(board.get('a')).toMatchObject({ isLoading: true, result: result(1) });
    board.setFilters([{ ...region, value: 'US' }]);
    await settle();
    expect(requests[1]?.request.signal.aborted).toBe(true);
    requests[1]?.answer(ok('a', 2));
    requests[2]?.answer(ok('a', 3));
    await settle();
    expect(board.get('a').result).toEqual(result(3));
  });

  it('does not ask again for the chart whose mark was clicked', async () => {
    const { load, requests } = createServer();
    const board = createBoardData(load);
    board.setNear('a', true);
    board.setNear('b', true);
    await settle();
    requests[0]?.answer(ok('a'), ok('b'));
    await settle();
    board.setFilters([{ ...region, exceptChartId: 'a' }]);
    await settle();
    expect(requests[1]?.request.chartIds).toEqual(['b']);
  });

  it('tells of a failed request on each of its cards, and asks again on request', async () => {
    const { load, requests } = createServer();
    const board = createBoardData(load);
    board.setNear('a', true);
    await settle();
    requests[0]?.fail(new Error('no answer'));
    await settle();
    expect(board.get('a')).toMatchObject({ isLoading: false, error: new Error('no answer') });
    board.refresh(['a']);
    await settle();
    expect(requests[1]?.request).toMatchObject({ chartIds: ['a'], fresh: true });
    requests[1]?.answer(ok('a'));
    await settle();
    expect(board.get('a').error).toBeNull();
  });

  it('refreshes what is near now, and the rest when it comes near', async () => {
    const { load, requests } = createServer();
    const board = createBoardData(load);
    board.setNear('a', true);
    board.setNear('b', true);
    await settle();
    requests[0]?.answer(ok('a'), ok('b'));
    await settle();
    board.setNear('b', false);
    board.refresh();
    await settle();
    expect(requests[1]?.request.chartIds).toEqual(['a']);
    board.setNear('b', true);
    await settle();
    expect(requests[2]?.request.chartIds).toEqual(['b']);
  });

  it('cancels what runs when the page goes, and goes on when it is back', async () => {
    const { load, requests } = createServer();
    const board = createBoardData(load);
    board.setNear('a', true);
    await settle();
    board.stop();
    expect(requests[0]?.request.signal.aborted).toBe(true);
    board.setNear('a', true);
    await settle();
    expect(requests).toHaveLength(2);
  });
});
