import type { DataSource } from 'typeorm';
import type { NewSavedQuery, SavedQuery, SavedQueryChange } from '@datavizpro/contract';
import { AppError } from '../../platform/app-error.js';
import type { Clock } from '../../platform/clock.js';
import { updateVersioned } from '../../platform/db/index.js';
import type { QueryService } from '../../query/index.js';
import type { DataSourcesModule } from '../data-sources/index.js';
import type { Actor } from '../sharing/index.js';
import { SavedQueryRepository, type VisibleQuery } from './repository.js';
import { savedQueryEntity, type SavedQueryRow } from './saved-query.entity.js';

export interface SaveDeps {
  readonly db: DataSource;
  readonly clock: Clock;
  readonly query: Pick<QueryService, 'checkSql'>;
  readonly dataSources: Pick<DataSourcesModule, 'load'>;
}

/** The part of a saved query that people write: what a save leaves behind. */
type QueryState = Pick<SavedQueryRow, 'name' | 'description' | 'sql' | 'parameters'>;

export async function createQuery(deps: SaveDeps, actor: Actor, query: NewSavedQuery): Promise<SavedQuery> {
  const { dataSourceId, name, sql, description = '', parameters = [] } = query;
  const source = await deps.dataSources.load(actor, dataSourceId);
  if (!source.presented.sqlAllowed) throw new AppError('sql_not_allowed');
  const state: QueryState = { name: name.trim(), description, sql, parameters };
  await deps.query.checkSql(dataSourceId, state);
  const { identifiers } = await deps.db.manager.insert(savedQueryEntity, {
    ...state,
    dataSourceId,
    ownerId: actor.userId,
  });
  return (await new SavedQueryRepository(deps.db).load(actor, String(identifiers[0]?.['id']))).presented;
}

/** Saves over the version that the caller has read; their right to change it was checked as it was loaded. */
export async function updateQuery(
  deps: SaveDeps,
  actor: Actor,
  { id, row }: VisibleQuery,
  change: SavedQueryChange,
  expectedVersion: number,
): Promise<SavedQuery> {
  const { name, description, sql, parameters } = { ...row, ...change };
  const state: QueryState = { name: name.trim(), description, sql, parameters };
  await deps.query.checkSql(row.dataSourceId, state);
  const key = { id, expectedVersion };
  await updateVersioned(deps.db.manager, savedQueryEntity, key, { ...state, updatedAt: deps.clock.now() });
  return (await new SavedQueryRepository(deps.db).load(actor, id)).presented;
}
