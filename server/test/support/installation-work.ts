import { rm } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { expect } from 'vitest';
import type { Chart, Dashboard, QueryResult, UploadAnswer } from '@datavizpro/contract';
import { findLeftover, stopPostmaster } from '../../src/platform/db/embedded/postmaster.js';
import { untilReady, type ApiClient } from './instance.js';

/** Deletes a data folder. The embedded PostgreSQL of a server that was killed lives on and would write into it. */
export async function destroyInstallation(dataDir: string): Promise<void> {
  const cluster = path.join(dataDir, 'postgres/cluster');
  const left = findLeftover(cluster);
  if (left !== null) await stopPostmaster(left.pid, cluster, 10_000);
  await rm(dataDir, { recursive: true, force: true });
}

/** An empty database beside the one of the address. */
export async function createDatabase(url: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
}

/** Uploads a table `group`, `amount`; answers the data source's id when it can be asked. */
export const upload = async (client: ApiClient, name: string, rows: number): Promise<string> => {
  const lines = Array.from({ length: rows }, (_, row) => `${row % 7},${row}`).join('\n');
  const { body } = await client.upload<UploadAnswer>(
    '/api/data-sources/upload',
    `${name}.csv`,
    `group,amount\n${lines}\n`,
  );
  await untilReady(client, body.dataSource.id);
  return body.dataSource.id;
};
export const makeChart = async (client: ApiClient, dataSourceId: string, table: string): Promise<string> => {
  const query = {
    source: { dataSourceId, table },
    dimensions: [{ column: 'group' }],
    measures: [{ agg: 'sum', column: 'amount', as: 'total' }],
    sort: [{ by: 'total', direction: 'desc' }],
  };
  const configuration = { type: 'bar', query, mapping: { x: ['group'], y: ['total'] }, visual: {} };
  const chart = await client.call<Chart>('POST', '/api/charts', { name: table, dataSourceId, configuration });
  expect(chart.body).toMatchObject({ name: table });
  return chart.body.id;
};
export const answerOf = async (client: ApiClient, chartId: string): Promise<unknown> => {
  const { status, body } = await client.call<QueryResult>('GET', `/api/charts/${chartId}/data`);
  expect(status, JSON.stringify(body)).toBe(200);
  return body.columns;
};

/** Makes dashboards, and replaces a file's data, until told to stop. Answers what was acknowledged, with the time. */
export function writeOn(client: ApiClient, dataSourceId: string) {
  const state = { stop: false };
  const acknowledged: { readonly name: string; readonly at: number }[] = [];
  const work = (async () => {
    for (let number = 0; !state.stop; number += 1) {
      const name = `Written while it runs ${number}`;
      const { status } = await client.call<Dashboard>('POST', '/api/dashboards', { name });
      if (status === 201) acknowledged.push({ name, at: Date.now() });
      if (number % 10 === 5)
        await client.upload(`/api/data-sources/${dataSourceId}/replace`, 'changing.csv', `group,amount\n1,${number}\n`);
    }
  })();
  // A server that is killed ends it, too.
  const ended = work.catch(() => undefined);
  const end = async () => {
    state.stop = true;
    await ended;
    return acknowledged;
  };
  return { acknowledged, end };
}
