import type { DataSource, EntityManager } from 'typeorm';
import type { NewSavedQuery, SavedQuery, SavedQueryChange } from '@datavizpro/contract';
import { AppError } from '../../platform/app-error.js';
import type { Clock } from '../../platform/clock.js';
import { updateVersioned } from '../../platform/db/index.js';
import type { QueryService } from '../../query/index.js';
import type { DataSourcesModule } from '../data-sources/index.js';
import { recordRevision, summariseChange, type Actor } from '../sharing/index.js';
import { SavedQueryRepository, type VisibleQuery } from './repository.js';
import { savedQueryEntity, type SavedQueryRow } from './saved-query.entity.js';

export interface SaveDeps {
  readonly db: DataSource;
  readonly clock: Clock;
  readonly query: Pick<QueryService, 'checkSql'>;
  readonly dataSources: Pick<DataSourcesModule, 'load'>;
}

/** The part of a saved query that people write: what a save leaves behind, and what a revision keeps. */
export type QueryState = Pick<SavedQueryRow, 'name' | 'description' | 'sql' | 'parameters'>;

export async function createQuery(deps: SaveDeps, actor: Actor, query: NewSavedQuery): Promise<SavedQuery> {
  const { dataSourceId, name, sql, description = '', parameters = [] } = query;
  const source = await deps.dataSources.load(actor, dataSourceId);
  if (!source.presented.sqlAllowed) throw new AppError('sql_not_allowed');
  const state: QueryState = { name: name.trim(), description, sql, parameters };
  await deps.query.checkSql(dataSourceId, state);
  const id = await deps.db.transaction(async (manager) => {
    const row = { ...state, dataSourceId, ownerId: actor.userId };
    const { identifiers } = await manager.insert(savedQueryEntity, row);
    const made = String(identifiers[0]?.['id']);
    await keepRevision(manager, deps, actor, { id: made, state, summary: 'Created' });
    return made;
  });
  return (await new SavedQueryRepository(deps.db).load(actor, id)).presented;
}

/** Saves over the version that the caller has read; their right to change it was checked as it was loaded. */
export async function updateQuery(
  deps: SaveDeps,
  actor: Actor,
  { id, row }: VisibleQuery,
  change: SavedQueryChange,
  save: { readonly expectedVersion: number; readonly summary?: string },
): Promise<SavedQuery> {
  const { name, description, sql, parameters } = { ...row, ...change };
  const state: QueryState = { name: name.trim(), description, sql, parameters };
  await deps.query.checkSql(row.dataSourceId, state);
  await deps.db.transaction(async (manager) => {
    const key = { id, expectedVersion: save.expectedVersion };
    await updateVersioned(manager, savedQueryEntity, key, { ...state, updatedAt: deps.clock.now() });
    await keepRevision(manager, deps, actor, { id, state, summary: save.summary ?? summarise(change) });
  });
  return (await new SavedQueryRepository(deps.db).load(actor, id)).presented;
}

const summarise = (change: SavedQueryChange): string =>
  summariseChange<QueryState>(change, { description: 'description', sql: 'SQL', parameters: 'parameters' });

const keepRevision = (
  manager: EntityManager,
  { clock }: SaveDeps,
  actor: Actor,
  { id, state, summary }: { readonly id: string; readonly state: QueryState; readonly summary: string },
): Promise<number> =>
  recordRevision(manager, {
    kind: 'queries',
    objectId: id,
    authorId: actor.userId,
    summary,
    snapshot: state,
    at: clock.now(),
  });
