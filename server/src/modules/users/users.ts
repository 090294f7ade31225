import type { DataSource, EntityManager } from 'typeorm';
import type { ListQuery, Page, Role, User, UserChange } from '@datavizpro/contract';
import { AppError } from '../../platform/app-error.js';
import type { Clock } from '../../platform/clock.js';
import { containsPattern, presentedPage } from '../../platform/db/keyset.js';
import { onUniqueViolation, updateVersioned } from '../../platform/db/index.js';
import { presentUser } from './present.js';
import { userEntity, type UserRow } from './user.entity.js';

/** What signing in needs of a person. Stays among the modules that keep accounts. */
export interface Account {
  readonly user: User;
  readonly passwordHash: string | null;
}

export interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** Null: the person is invited and sets one with a one-time link. */
  readonly passwordHash: string | null;
}

export const userSorts = ['name', 'email', 'createdAt', 'lastSeenAt'] as const;
const keyset = {
  sorts: {
    name: { sql: 'lower(u.name)', type: 'text' },
    email: { sql: 'lower(u.email)', type: 'text' },
    createdAt: { sql: 'u.created_at', type: 'timestamptz' },
    lastSeenAt: { sql: `COALESCE(u.last_seen_at, '-infinity')`, type: 'timestamptz' },
  },
  defaultSort: 'name',
  id: 'u.id',
} as const;

/** Everybody who decides on the last administrator takes this lock first, on every instance. */
const administratorsLock = `SELECT pg_advisory_xact_lock(hashtextextended('datavizpro.administrators', 0))`;

/** People's rows: profile, role, status and the hash of the password. */
export class Users {
  readonly #db: DataSource;
  readonly #clock: Clock;

  constructor(db: DataSource, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  async get(id: string): Promise<User> {
    return (await this.account(id)).user;
  }

  async account(id: string, manager: EntityManager = this.#db.manager): Promise<Account> {
    const row = await manager.findOneBy(userEntity, { id });
    if (row === null) throw new AppError('not_found');
    return toAccount(row);
  }

  async accountByEmail(email: string): Promise<Account | null> {
    const row = await this.#db.manager
      .createQueryBuilder(userEntity, 'u')
      .where('lower(u.email) = lower(:email)', { email: normaliseEmail(email) })
      .getOne();
    return row === null ? null : toAccount(row);
  }

  async list(list: ListQuery): Promise<Page<User>> {
    const query = this.#db.manager.createQueryBuilder(userEntity, 'u');
    if (list.q !== undefined && list.q !== '')
      query.where('(u.name ILIKE :q OR u.email ILIKE :q)', { q: containsPattern(list.q) });
    return presentedPage(query, keyset, list, presentUser);
  }

  /** Active from the start with a password, else invited. */
  async create(account: NewAccount, manager: EntityManager = this.#db.manager): Promise<User> {
    const now = this.#clock.now();
    const row = {
      ...account,
      email: normaliseEmail(account.email),
      status: account.passwordHash === null ? ('invited' as const) : ('active' as const),
      createdAt: now,
      updatedAt: now,
    };
    const { generatedMaps } = await refusingTakenEmail(() => manager.insert(userEntity, row));
    return this.#present((generatedMaps[0] as { id: string }).id, manager);
  }

  /** One's own name and address. */
  async changeProfile(
    id: string,
    expectedVersion: number,
    change: { readonly name?: string; readonly email?: string },
  ): Promise<User> {
    const email = change.email === undefined ? {} : { email: normaliseEmail(change.email) };
    await refusingTakenEmail(() => this.#save(this.#db.manager, id, expectedVersion, { ...change, ...email }));
    return this.#present(id);
  }

  /** By an administrator. `then` runs in the same transaction, after the change. */
  async administer(
    id: string,
    expectedVersion: number,
    change: UserChange,
    then: (manager: EntityManager) => Promise<void>,
  ): Promise<User> {
    return this.#db.transaction(async (manager) => {
      await manager.query(administratorsLock);
      const before = await this.account(id, manager);
      const status = change.status === undefined ? {} : { status: nextStatus(before, change.status) };
      await this.#save(manager, id, expectedVersion, { ...change, ...status });
      await requireAdministrator(manager, before.user);
      await then(manager);
      return this.#present(id, manager);
    });
  }

  /** The password is no part of the versioned profile; what changes beside it (an invitation accepted) is. */
  async setPassword(
    manager: EntityManager,
    id: string,
    passwordHash: string,
    profile: { readonly name?: string; readonly status?: 'active' } = {},
  ): Promise<void> {
    await manager
      .createQueryBuilder()
      .update(userEntity)
      .set({
        ...profile,
        passwordHash,
        ...(Object.keys(profile).length > 0 && { version: () => 'version + 1', updatedAt: this.#clock.now() }),
      })
      .where('id = :id', { id })
      .execute();
  }

  /** The same password with today's cost: no change that anybody else would notice. */
  async rehashPassword(id: string, from: string, passwordHash: string): Promise<void> {
    await this.#db.manager.update(userEntity, { id, passwordHash: from }, { passwordHash });
  }

  async hasAdministrator(manager: EntityManager = this.#db.manager): Promise<boolean> {
    return manager.existsBy(userEntity, { role: 'ADMIN' });
  }

  async #save(manager: EntityManager, id: string, expectedVersion: number, change: Partial<UserRow>): Promise<void> {
    await updateVersioned(manager, userEntity, { id, expectedVersion }, { ...change, updatedAt: this.#clock.now() });
  }

  async #present(id: string, manager?: EntityManager): Promise<User> {
    return (await this.account(id, manager)).user;
  }
}

export const normaliseEmail = (email: string): string => email.normalize('NFC').toLowerCase();

const toAccount = (row: UserRow): Account => ({ user: presentUser(row), passwordHash: row.passwordHash });

/** Suspended people come back as what they were: those who never set a password are still only invited. */
function nextStatus(account: Account, wanted: 'active' | 'suspended'): User['status'] {
  if (wanted === 'suspended') return 'suspended';
  if (account.user.status === 'invited')
    throw new AppError('conflict', 'This person becomes active by accepting the invitation.');
  return account.passwordHash === null ? 'invited' : 'active';
}

async function requireAdministrator(manager: EntityManager, before: User): Promise<void> {
  if (before.role !== 'ADMIN' || before.status !== 'active') return;
  if (await manager.existsBy(userEntity, { role: 'ADMIN', status: 'active' })) return;
  throw new AppError('conflict', 'This is the last active administrator: make somebody else one first.');
}

const refusingTakenEmail = <T>(write: () => Promise<T>): Promise<T> =>
  onUniqueViolation(write, () => new AppError('email_taken'), 'users_email_key');
