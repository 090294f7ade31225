import type { Access, Chart } from '@datavizpro/contract';
import { productAsOwner } from '../data-sources/index.js';
import type { ChartRow } from './chart.entity.js';

export const presentChart = (row: ChartRow, access: Access, ownerName: string | null): Chart => ({
  id: row.id,
  name: row.name,
  description: row.description,
  configuration: row.configuration,
  dataSourceId: row.dataSourceId,
  dashboardId: row.dashboardId,
  owner: row.ownerId === null ? productAsOwner : { id: row.ownerId, name: ownerName ?? '' },
  access,
  version: row.version,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});
