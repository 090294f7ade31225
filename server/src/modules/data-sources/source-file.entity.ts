import { EntitySchema } from 'typeorm';
import { bigintAsNumber } from './data-source.entity.js';

/** An original, kept as it was uploaded so that it can be read again. */
export interface SourceFileRow {
  id: string;
  dataSourceId: string;
  storageKey: string;
  fileName: string;
  sizeBytes: number;
  createdAt: Date;
}

export const sourceFileEntity = new EntitySchema<SourceFileRow>({
  name: 'source_files',
  columns: {
    id: { type: 'uuid', primary: true, generated: 'uuid' },
    dataSourceId: { name: 'data_source_id', type: 'uuid' },
    storageKey: { name: 'storage_key', type: 'text' },
    fileName: { name: 'file_name', type: 'text' },
    sizeBytes: { name: 'size_bytes', type: 'bigint', transformer: bigintAsNumber },
    createdAt: { name: 'created_at', type: 'timestamptz', createDate: true },
  },
});
