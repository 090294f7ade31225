import { EntitySchema } from 'typeorm';
import type { ChartConfiguration } from '@datavizpro/contract';

export interface ChartRow {
  id: string;
  /** Null for the charts of a sample dashboard. */
  ownerId: string | null;
  /** A chart that lives in a dashboard inherits its grants, and goes with it. */
  dashboardId: string | null;
  dataSourceId: string;
  name: string;
  description: string;
  configuration: ChartConfiguration;
  sample: boolean;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

export const chartEntity = new EntitySchema<ChartRow>({
  name: 'charts',
  columns: {
    id: { type: 'uuid', primary: true, generated: 'uuid' },
    ownerId: { name: 'owner_id', type: 'uuid', nullable: true },
    dashboardId: { name: 'dashboard_id', type: 'uuid', nullable: true },
    dataSourceId: { name: 'data_source_id', type: 'uuid' },
    name: { type: 'text' },
    description: { type: 'text' },
    configuration: { type: 'jsonb' },
    sample: { type: 'boolean' },
    version: { type: 'integer' },
    createdAt: { name: 'created_at', type: 'timestamptz', createDate: true },
    updatedAt: { name: 'updated_at', type: 'timestamptz', updateDate: true },
  },
});
