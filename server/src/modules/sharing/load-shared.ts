import type { Access } from '@datavizpro/contract';
import type { Principal } from '../../platform/principal.js';

/** What another module's loader answers for one of its objects. */
export interface SharedObject {
  readonly id: string;
  /** Null for samples, which nobody can share. */
  readonly ownerId: string | null;
  /** What the principal may do with it. */
  readonly access: Access;
}

/** Loads an object as this principal sees it; throws `not_found` for what it may not see. */
export type LoadShared = (principal: Principal, id: string) => Promise<SharedObject>;
