import { EntitySchema } from 'typeorm';
import type { DashboardFilter, DashboardSettings, DashboardTab, LayoutItem } from '@datavizpro/contract';

export interface DashboardRow {
  id: string;
  /** Null for samples. */
  ownerId: string | null;
  name: string;
  description: string;
  layout: readonly LayoutItem[];
  filters: readonly DashboardFilter[];
  tabs: readonly DashboardTab[];
  settings: DashboardSettings;
  sample: boolean;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

export const dashboardEntity = new EntitySchema<DashboardRow>({
  name: 'dashboards',
  columns: {
    id: { type: 'uuid', primary: true, generated: 'uuid' },
    ownerId: { name: 'owner_id', type: 'uuid', nullable: true },
    name: { type: 'text' },
    description: { type: 'text' },
    layout: { type: 'jsonb' },
    filters: { type: 'jsonb' },
    tabs: { type: 'jsonb' },
    settings: { type: 'jsonb' },
    sample: { type: 'boolean' },
    version: { type: 'integer' },
    createdAt: { name: 'created_at', type: 'timestamptz', createDate: true },
    updatedAt: { name: 'updated_at', type: 'timestamptz', updateDate: true },
  },
});
