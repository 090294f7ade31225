import type {
  AppliedFilter,
  ChartPart,
  Condition,
  DashboardDataLine,
  Problem,
  QueryResult,
} from '@datavizpro/contract';

/** What a card shows: the newest result, and what is happening to it. */
export interface CardData {
  readonly result: QueryResult | null;
  /** Columns that this chart could not be filtered by. */
  readonly ignoredFilters: readonly string[];
  readonly error: Problem | Error | null;
  /** Something newer is on its way. */
  readonly isLoading: boolean;
}

export interface BoardRequest {
  readonly chartIds: readonly string[];
  readonly filters: readonly AppliedFilter[];
  /** Past the cache. */
  readonly fresh: boolean;
  /** Of charts with more rows than can be drawn. */
  readonly part?: ChartPart | null;
  readonly signal: AbortSignal;
}

/** Asks the server: yields a line for each chart as it is ready. */
export type LoadLines = (request: BoardRequest) => AsyncIterable<DashboardDataLine>;

export interface BoardData {
  readonly get: (chartId: string) => CardData;
  readonly subscribe: (chartId: string, listener: () => void) => () => void;
  /** For what is said of the whole board: when the data is from, whether something is loading. */
  readonly subscribeAll: (listener: () => void) => () => void;
  readonly setFilters: (filters: readonly AppliedFilter[]) => void;
  /** Only charts on the screen, or near it, are asked for. */
  readonly setNear: (chartId: string, near: boolean) => void;
  /** Charts asked again: of these ids, or all that are near. The others follow when they come near. */
  readonly refresh: (chartIds?: readonly string[]) => void;
  /** Some of a chart's rows, besides those that its card has: no other card is touched. */
  readonly askPart: (chartId: string, request: PartOfChart, signal: AbortSignal) => Promise<QueryResult>;
  readonly all: () => ReadonlyMap<string, CardData>;
  /** Nothing more is wanted for now: what runs is cancelled, and asked for again when somebody needs it. */
  readonly stop: () => void;
}

interface PartOfChart {
  readonly part: ChartPart | null;
  readonly filters: readonly Condition[];
}

interface Entry {
  data: CardData;
  /** The filters that the result, or the running request, is of. */
  key: string | null;
  near: boolean;
  stale: boolean;
}

const unknown: CardData = { result: null, ignoredFilters: [], error: null, isLoading: false };

/** Keeps the results of a board's charts, asks for what is missing in few requests, and tells each card of its own. */
export function createBoardData(load: LoadLines): BoardData {
  const entries = new Map<string, Entry>();
  const listeners = new Map<string, Set<() => void>>();
  const allListeners = new Set<() => void>();
  const running = new Set<AbortController>();
  let filters: readonly AppliedFilter[] = [];
  let queue = new Set<string>();
  let fresh = false;
  let scheduled = false;
  let snapshot: ReadonlyMap<string, CardData> = new Map();

  const entryOf = (chartId: string): Entry => {
    const known = entries.get(chartId);
    if (known) return known;
    const made: Entry = { data: unknown, key: null, near: false, stale: false };
    entries.set(chartId, made);
    return made;
  };
  const update = (chartId: string, change: Partial<CardData>): void => {
    const entry = entryOf(chartId);
    entry.data = { ...entry.data, ...change };
    snapshot = new Map([...entries].map(([id, each]) => [id, each.data]));
    for (const listener of listeners.get(chartId) ?? []) listener();
    for (const listener of allListeners) listener();
  };
  const need = (chartId: string): void => {
    const entry = entryOf(chartId);
    const key = keyFor(chartId, filters);
    if (!entry.near || (entry.key === key && !entry.stale)) return;
    entry.key = key;
    entry.stale = false;
    queue.add(chartId);
    if (!entry.data.isLoading) update(chartId, { isLoading: true });
    if (scheduled) return;
    scheduled = true;
    // Cards come into view together: one request for all of them.
    queueMicrotask(() => setTimeout(send, 0));
  };
  const send = (): void => {
    scheduled = false;
    const chartIds = [...queue];
    queue = new Set();
    if (chartIds.length === 0) return;
    const controller = new AbortController();
    running.add(controller);
    const request = { chartIds, filters, fresh, signal: controller.signal };
    fresh = false;
    void receive(request).finally(() => running.delete(controller));
  };
  const receive = async (request: BoardRequest): Promise<void> => {
    const open = new Map(request.chartIds.map((id) => [id, keyFor(id, request.filters)]));
    const isCurrent = (id: string): boolean => entryOf(id).key === open.get(id) && !request.signal.aborted;
    try {
      for await (const line of load(request)) {
        if (!isCurrent(line.chartId)) continue;
        open.delete(line.chartId);
        update(line.chartId, changeOf(line));
      }
      for (const id of open.keys())
        if (isCurrent(id)) fail(id, new Error('The answer ended before this chart was in it.'));
    } catch (error) {
      for (const id of open.keys()) if (isCurrent(id)) fail(id, toError(error));
    }
  };
  const fail = (chartId: string, error: Error): void => update(chartId, { error, isLoading: false });
  const abortAll = (): void => {
    for (const controller of running) controller.abort();
    running.clear();
  };

  return {
    get: (chartId) => entries.get(chartId)?.data ?? unknown,
    subscribe: (chartId, listener) => addTo(listeners, chartId, listener),
    subscribeAll: (listener) => {
      allListeners.add(listener);
      return () => allListeners.delete(listener);
    },
    setFilters: (next) => {
      if (JSON.stringify(next) === JSON.stringify(filters)) return;
      filters = next;
      // What is on its way may be of the old filters: charts whose filters stayed are asked again all the same.
      for (const entry of entries.values()) if (entry.data.isLoading) entry.key = null;
      abortAll();
      queue = new Set();
      for (const chartId of entries.keys()) need(chartId);
    },
    setNear: (chartId, near) => {
      entryOf(chartId).near = near;
      need(chartId);
    },
    refresh: (chartIds) => {
      fresh = true;
      for (const [chartId, entry] of entries) {
        if (chartIds && !chartIds.includes(chartId)) continue;
        entry.stale = true;
        need(chartId);
      }
    },
    askPart: async (chartId, { part, filters: own }, signal) => {
      const request = { chartIds: [chartId], filters: [...filters, ...own], fresh: false, part, signal };
      for await (const line of load(request)) {
        if (line.chartId !== chartId) continue;
        if (line.status === 'ok') return line.result;
        throw new Error(line.error.detail);
      }
      throw new Error('The answer ended before this chart was in it.');
    },
    all: () => snapshot,
    stop: () => {
      for (const entry of entries.values()) if (entry.data.isLoading) entry.key = null;
      queue = new Set();
      abortAll();
    },
  };
}

/** Filters of the same chart's own marks do not touch it. */
const keyFor = (chartId: string, filters: readonly AppliedFilter[]): string =>
  JSON.stringify(filters.filter((filter) => filter.exceptChartId !== chartId));

function changeOf(line: DashboardDataLine): CardData {
  if (line.status === 'error') return { result: null, ignoredFilters: [], error: line.error, isLoading: false };
  return { result: line.result, ignoredFilters: line.ignoredFilters ?? [], error: null, isLoading: false };
}

const toError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

function addTo(listeners: Map<string, Set<() => void>>, key: string, listener: () => void): () => void {
  const set = listeners.get(key) ?? new Set();
  listeners.set(key, set);
  set.add(listener);
  return () => set.delete(listener);
}
