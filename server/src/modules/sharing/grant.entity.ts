import { EntitySchema } from 'typeorm';
import type { GrantableKind } from '@datavizpro/contract';

export interface GrantRow {
  id: string;
  objectKind: GrantableKind;
  objectId: string;
  principalKind: 'user' | 'group';
  principalId: string;
  access: 'view' | 'edit';
  /** On data sources: may also send SQL of their own. */
  sql: boolean;
  createdBy: string;
  createdAt: Date;
}

export const grantEntity = new EntitySchema<GrantRow>({
  name: 'Grant',
  tableName: 'grants',
  columns: {
    id: { type: 'uuid', primary: true, generated: 'uuid' },
    objectKind: { type: 'text', name: 'object_kind' },
    objectId: { type: 'uuid', name: 'object_id' },
    principalKind: { type: 'text', name: 'principal_kind' },
    principalId: { type: 'uuid', name: 'principal_id' },
    access: { type: 'text' },
    sql: { type: 'boolean' },
    createdBy: { type: 'uuid', name: 'created_by' },
    createdAt: { type: 'timestamptz', name: 'created_at' },
  },
});
