import { setTimeout as sleep } from 'node:timers/promises';
import type { Chart, Dashboard } from '@datavizpro/contract';
import { Browser } from '../people-server.js';

/** One request of somebody, as they saw it. */
export interface Seen {
  readonly what: 'chart data' | 'list' | 'save' | 'upload';
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
  /** 0: the connection broke. */
  readonly status: number;
}

export interface LoadUser {
  readonly email: string;
  readonly password: string;
}

/** Access tokens last ten minutes. */
const renewMs = 5 * 60_000;

/** People at work through the balancer: each looks at a chart, lists, saves a dashboard, uploads now and then. */
export class Load {
  readonly seen: Seen[] = [];
  /** What was acknowledged, to be found again. */
  readonly #uploads: { readonly browser: Browser; readonly id: string }[] = [];
  readonly #url: string;
  readonly #workers: Worker[] = [];
  #stopped = false;
  #running: Promise<unknown> = Promise.resolve();

  constructor(url: string) {
    this.#url = url;
  }

  /** Signs everybody in and gives them something to work on. */
  async prepare(users: readonly LoadUser[], dataSourceId: string): Promise<void> {
    for (const user of users) this.#workers.push(await this.#arrive(user, dataSourceId));
  }

  start(): void {
    this.#running = Promise.all(this.#workers.map((worker, index) => this.#work(worker, index)));
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#running;
  }

  /** Failures between two moments; without any the load did not fail. */
  failures(from = 0, to = Number.POSITIVE_INFINITY): readonly Seen[] {
    return this.seen.filter((each) => each.to >= from && each.from <= to && each.status >= 400 && each.status !== 412);
  }

  count(from = 0, to = Number.POSITIVE_INFINITY): number {
    return this.seen.filter((each) => each.from >= from && each.to <= to).length;
  }

  /** Whose last acknowledged save is not there; empty: nothing was lost. */
  async lostSaves(): Promise<readonly string[]> {
    const lost: string[] = [];
    for (const worker of this.#workers) {
      const { status, body } = await worker.browser.call<Dashboard>('GET', `/api/dashboards/${worker.dashboardId}`);
      const found = Number(/\d+$/.exec(body.name)?.[0] ?? -1);
      if (status !== 200 || found < worker.acknowledged)
        lost.push(`${worker.dashboardId}: ${status}, ${found} instead of ${worker.acknowledged}`);
    }
    return lost;
  }

  /** Acknowledged uploads that cannot be charted, as their owners see them: nobody else may. */
  async unreadyUploads(): Promise<readonly string[]> {
    const unready: string[] = [];
    for (const { browser, id } of this.#uploads) {
      const { status, body } = await browser.call<{ status?: string }>('GET', `/api/data-sources/${id}`);
      if (body.status !== 'ready') unready.push(`${id}: ${status}, ${body.status ?? 'unknown'}`);
    }
    return unready;
  }

  /** Everybody's session still holds: it is renewed with the cookie that the page has. Answers the statuses. */
  async renewals(): Promise<readonly number[]> {
    const statuses: number[] = [];
    for (const { browser } of this.#workers) statuses.push((await browser.enter('/api/auth/refresh', {})).status);
    return statuses;
  }

  async #arrive({ email, password }: LoadUser, dataSourceId: string): Promise<Worker> {
    const browser = new Browser(this.#url);
    const { status } = await browser.enter('/api/auth/login', { email, password });
    if (status !== 200) throw new Error(`Signing in failed: ${status}`);
    const query = {
      source: { dataSourceId, table: 'sales' },
      dimensions: [{ column: 'k' }],
      measures: [{ agg: 'sum', column: 'v', as: 'v' }],
    };
    const configuration = { type: 'bar', query, mapping: { x: ['k'], y: ['v'] }, visual: {} };
    const chart = await browser.call<Chart>('POST', '/api/charts', { name: 'Load', dataSourceId, configuration });
    const dashboard = await browser.call<Dashboard>('POST', '/api/dashboards', { name: 'Save 0' });
    if (chart.status !== 201 || dashboard.status !== 201)
      throw new Error(`Nothing to work on: ${JSON.stringify([chart.body, dashboard.body])}`);
    const { id: dashboardId, version } = dashboard.body;
    return { browser, chartId: chart.body.id, dashboardId, version, tried: 0, acknowledged: 0, renewedAt: Date.now() };
  }

  async #work(worker: Worker, index: number): Promise<void> {
    for (let turn = index; !this.#stopped; turn += 1) {
      if (Date.now() - worker.renewedAt > renewMs) await this.#renew(worker);
      if (turn % 5 === 4) await this.#save(worker);
      else if (turn % 100 === 50) await this.#upload(worker);
      else if (turn % 5 === 2) await this.#note('list', worker, 'GET', '/api/dashboards');
      else await this.#note('chart data', worker, 'GET', `/api/charts/${worker.chartId}/data`);
      await sleep(25);
    }
  }

  /** As the page does before its access token ends. */
  async #renew(worker: Worker): Promise<void> {
    const answer = await worker.browser.enter('/api/auth/refresh', {}).catch(() => null);
    if (answer?.status === 200) worker.renewedAt = Date.now();
  }

  async #save(worker: Worker): Promise<void> {
    worker.tried += 1;
    const path = `/api/dashboards/${worker.dashboardId}`;
    const ifMatch = worker.version;
    const answer = await this.#note('save', worker, 'PATCH', path, { name: `Save ${worker.tried}` }, ifMatch);
    if (answer?.status === 200) {
      worker.acknowledged = worker.tried;
      worker.version = (answer.body as unknown as Dashboard).version;
      return;
    }
    // It may have been saved although the answer was lost: what is there is read again, as the page does.
    const now = await worker.browser.call<Dashboard>('GET', path).catch(() => null);
    if (now?.status === 200) worker.version = now.body.version;
  }

  async #upload({ browser }: Worker): Promise<void> {
    const form = new FormData();
    form.append('file', new Blob(['k,v\na,1\nb,2\n']), 'small.csv');
    const headers = { authorization: `Bearer ${browser.accessToken ?? ''}` };
    const from = Date.now();
    const url = `${this.#url}/api/data-sources/upload`;
    const answer = await fetch(url, { method: 'POST', headers, body: form }).catch(() => null);
    this.seen.push({ what: 'upload', from, to: Date.now(), status: answer?.status ?? 0 });
    const body = (await answer?.json().catch(() => null)) as { dataSource?: { id: string } } | null | undefined;
    if (answer?.ok === true && body?.dataSource !== undefined) this.#uploads.push({ browser, id: body.dataSource.id });
  }

  async #note(what: Seen['what'], { browser }: Worker, method: string, path: string, body?: unknown, ifMatch?: number) {
    const from = Date.now();
    const answer = await browser
      .call(method, path, body, { ...(ifMatch !== undefined && { ifMatch }) })
      .catch(() => null);
    this.seen.push({ what, from, to: Date.now(), status: answer?.status ?? 0 });
    return answer;
  }
}

interface Worker {
  readonly browser: Browser;
  readonly chartId: string;
  readonly dashboardId: string;
  version: number;
  tried: number;
  acknowledged: number;
  renewedAt: number;
}
