import type { EntityManager, EntitySchema, ObjectLiteral } from 'typeorm';
import { AppError } from '../app-error.js';

/** Rows that are saved with optimistic locking. */
export interface Versioned {
  readonly id: string;
  readonly version: number;
}

/**
 * Changes a row only if it still has the version that the caller has read, and counts the version up.
 * Throws `stale_version` when somebody else was faster, `not_found` when the row is gone. Returns the new version.
 */
export async function updateVersioned<Row extends Versioned & ObjectLiteral>(
  manager: EntityManager,
  entity: EntitySchema<Row>,
  key: { readonly id: string; readonly expectedVersion: number },
  changes: Partial<Omit<Row, 'id' | 'version'>>,
): Promise<number> {
  const columns = manager.dataSource.getMetadata(entity).columns;
  const values = Object.fromEntries(
    Object.entries(changes).filter(
      ([name, value]) => value !== undefined && columns.some((c) => c.propertyName === name),
    ),
  );
  const result = await manager
    .createQueryBuilder()
    .update(entity)
    .set({ ...values, version: () => 'version + 1' } as never) // TypeORM's type for partial rows can't be met generically.
    .where('id = :id AND version = :version', { id: key.id, version: key.expectedVersion })
    .execute();
  if (result.affected === 1) return key.expectedVersion + 1;
  throw await explainMiss(manager, entity, key.id);
}

/** Deletes a row only if it still has that version. */
export async function deleteVersioned<Row extends Versioned & ObjectLiteral>(
  manager: EntityManager,
  entity: EntitySchema<Row>,
  key: { readonly id: string; readonly expectedVersion: number },
): Promise<void> {
  const result = await manager
    .createQueryBuilder()
    .delete()
    .from(entity)
    .where('id = :id AND version = :version', { id: key.id, version: key.expectedVersion })
    .execute();
  if (result.affected !== 1) throw await explainMiss(manager, entity, key.id);
}

async function explainMiss<Row extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntitySchema<Row>,
  id: string,
): Promise<AppError> {
  const exists = await manager.createQueryBuilder(entity, 'row').where('row.id = :id', { id }).getExists();
  return new AppError(exists ? 'stale_version' : 'not_found');
}
