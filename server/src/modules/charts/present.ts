import type { Chart } from '@datavizpro/contract';
import type { Seen } from '../sharing/index.js';
import type { ChartRow } from './chart.entity.js';

export const presentChart = (row: ChartRow, { access, owner }: Seen): Chart => ({
  id: row.id,
  name: row.name,
  description: row.description,
  configuration: row.configuration,
  dataSourceId: row.dataSourceId,
  dashboardId: row.dashboardId,
  owner,
  access,
  version: row.version,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});
