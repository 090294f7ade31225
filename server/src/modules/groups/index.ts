import type { DataSource } from 'typeorm';
import type { Clock } from '../../platform/clock.js';
import type { Route } from '../../platform/http/index.js';
import { groupEntity, groupMemberEntity, shareableEntity } from './group.entity.js';
import { Groups, type GrantsOfGroups } from './groups.js';
import { Groups1764000000102 } from './migrations.js';
import { groupRoutes } from './routes.js';

export interface GroupsModule {
  readonly routes: readonly Route[];
}

export const groupsPersistence = {
  entities: [groupEntity, groupMemberEntity, shareableEntity],
  migrations: [Groups1764000000102],
};

/** Groups of people, and whom one may share with. */
export function createGroupsModule(deps: {
  readonly db: DataSource;
  readonly clock: Clock;
  readonly sharing: GrantsOfGroups;
}): GroupsModule {
  return { routes: groupRoutes(new Groups(deps.db, deps.clock, deps.sharing)) };
}
