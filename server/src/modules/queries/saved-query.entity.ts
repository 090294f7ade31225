import { EntitySchema } from 'typeorm';
import type { QueryParameter } from '@datavizpro/contract';

export interface SavedQueryRow {
  id: string;
  ownerId: string;
  /** A query goes with its data source, and stays with it. */
  dataSourceId: string;
  name: string;
  description: string;
  sql: string;
  parameters: readonly QueryParameter[];
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

export const savedQueryEntity = new EntitySchema<SavedQueryRow>({
  name: 'saved_queries',
  columns: {
    id: { type: 'uuid', primary: true, generated: 'uuid' },
    ownerId: { name: 'owner_id', type: 'uuid' },
    dataSourceId: { name: 'data_source_id', type: 'uuid' },
    name: { type: 'text' },
    description: { type: 'text' },
    sql: { type: 'text' },
    parameters: { type: 'jsonb' },
    version: { type: 'integer' },
    createdAt: { name: 'created_at', type: 'timestamptz', createDate: true },
    updatedAt: { name: 'updated_at', type: 'timestamptz', updateDate: true },
  },
});
