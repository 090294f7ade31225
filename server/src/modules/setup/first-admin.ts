import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import type { SetupRequest, User } from '@datavizpro/contract';
import { AppError } from '../../platform/app-error.js';
import type { Users } from '../users/index.js';

export interface NewPassword {
  /** Checks the policy (`weak_password`) and hashes. */
  hashNewPassword(password: string, email: string): Promise<string>;
}

/**
 * The way in before there is any administrator: with the one-time token that the console shows, never by merely being
 * first. Afterwards it is not there any more.
 */
export class FirstAdmin {
  readonly #db: DataSource;
  readonly #users: Users;
  readonly #passwords: NewPassword;
  #done = false;

  constructor(db: DataSource, users: Users, passwords: NewPassword) {
    this.#db = db;
    this.#users = users;
    this.#passwords = passwords;
  }

  /** True until somebody is administrator. There is always one from then on, so the answer is remembered. */
  async isNeeded(): Promise<boolean> {
    if (!this.#done) this.#done = await this.#users.hasAdministrator();
    return !this.#done;
  }

  /** A new one-time token, when one is needed; tokens of earlier starts stop working. Only its hash is stored. */
  async createToken(): Promise<string | null> {
    return this.#db.transaction(async (manager) => {
      await lockSetup(manager);
      if (await this.#users.hasAdministrator(manager)) return null;
      const token = randomBytes(32).toString('base64url');
      await manager.query('UPDATE setup SET token_hash = $1', [hashOf(token)]);
      return token;
    });
  }

  /** Of any number of calls at the same time one makes the administrator; the others find nothing here. */
  async setUp({ token, email, password, name }: SetupRequest): Promise<User> {
    await this.#requireToken(token, this.#db.manager);
    const passwordHash = await this.#passwords.hashNewPassword(password, email);
    return this.#createOnce({ email, name, passwordHash }, (manager) => this.#requireToken(token, manager));
  }

  /** From the operator's configuration: makes the administrator unless there is one. */
  async createFromEnvironment(email: string, password: string): Promise<User | null> {
    if (!(await this.isNeeded())) return null;
    const passwordHash = await this.#passwords.hashNewPassword(password, email);
    const [name = email] = email.split('@');
    return this.#createOnce({ email, name, passwordHash }, () => Promise.resolve()).catch((error: unknown) => {
      if (error instanceof AppError && error.code === 'not_found') return null;
      throw error;
    });
  }

  async #createOnce(
    person: { email: string; name: string; passwordHash: string },
    check: (manager: EntityManager) => Promise<void>,
  ): Promise<User> {
    return this.#db.transaction(async (manager) => {
      await lockSetup(manager);
      if (await this.#users.hasAdministrator(manager)) throw new AppError('not_found');
      await check(manager);
      const user = await this.#users.create({ ...person, role: 'ADMIN' }, manager);
      await manager.query('UPDATE setup SET token_hash = NULL');
      return user;
    });
  }

  async #requireToken(token: string, manager: EntityManager): Promise<void> {
    if (await this.#users.hasAdministrator(manager)) throw new AppError('not_found');
    const rows: { token_hash: Buffer | null }[] = await manager.query('SELECT token_hash FROM setup');
    const expected = rows[0]?.token_hash ?? null;
    if (expected !== null && timingSafeEqual(hashOf(token), expected)) return;
    throw new AppError(
      'forbidden',
      'This set-up link is not the newest one: use the link that the last start printed.',
    );
  }
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** The only row of the table: whoever holds it decides alone, on all instances. */
const lockSetup = (manager: EntityManager): Promise<unknown> => manager.query('SELECT one FROM setup FOR UPDATE');
