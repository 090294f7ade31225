import type { Access, Dashboard } from '@datavizpro/contract';
import { productAsOwner } from '../data-sources/index.js';
import type { DashboardRow } from './dashboard.entity.js';

export const presentDashboard = (row: DashboardRow, access: Access, ownerName: string | null): Dashboard => ({
  id: row.id,
  name: row.name,
  description: row.description,
  layout: row.layout,
  filters: row.filters,
  tabs: row.tabs,
  settings: row.settings,
  sample: row.sample,
  owner: row.ownerId === null ? productAsOwner : { id: row.ownerId, name: ownerName ?? '' },
  access,
  version: row.version,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});
