import type { Dashboard } from '@datavizpro/contract';
import type { Seen } from '../sharing/index.js';
import type { DashboardRow } from './dashboard.entity.js';

export const presentDashboard = (row: DashboardRow, { access, owner }: Seen): Dashboard => ({
  id: row.id,
  name: row.name,
  description: row.description,
  layout: row.layout,
  filters: row.filters,
  tabs: row.tabs,
  settings: row.settings,
  sample: row.sample,
  owner,
  access,
  version: row.version,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});
