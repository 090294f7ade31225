import type { EntityManager } from 'typeorm';
import { sourceFileEntity } from './source-file.entity.js';
import { sourceTableEntity } from './source-table.entity.js';
import { retireObjects } from './storage/sweep.js';

/** Call it in the transaction that deletes a data source: its files follow after a grace time, by the sweep. */
export async function retireDataSourceObjects(manager: EntityManager, id: string): Promise<void> {
  const tables = await manager.findBy(sourceTableEntity, { dataSourceId: id });
  const files = await manager.findBy(sourceFileEntity, { dataSourceId: id });
  await retireObjects(manager, [
    ...tables.flatMap((table) => [table.parquetKey, table.profileKey, table.rejectsKey]),
    ...files.map((file) => file.storageKey),
  ]);
}
