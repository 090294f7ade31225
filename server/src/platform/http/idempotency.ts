import { createHmac } from 'node:crypto';
import { EntitySchema, type DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import type { Reply } from './route.js';
import { sent } from './route.js';
import { AppError } from '../app-error.js';
import type { Secret } from '../secret.js';

interface IdempotencyRow {
  userId: string;
  action: string;
  key: string;
  requestHash: string;
  status: number | null;
  body: unknown;
  createdAt: Date;
}

const entity = new EntitySchema<IdempotencyRow>({
  name: 'idempotency_keys',
  columns: {
    userId: { name: 'user_id', type: 'uuid', primary: true },
    action: { type: 'text', primary: true },
    key: { type: 'text', primary: true },
    requestHash: { name: 'request_hash', type: 'text' },
    status: { type: 'integer', nullable: true },
    body: { type: 'jsonb', nullable: true },
    createdAt: { name: 'created_at', type: 'timestamptz', default: () => 'now()' },
  },
});

class CreateIdempotencyKeys1764000000001 implements MigrationInterface {
  name = 'CreateIdempotencyKeys1764000000001';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE idempotency_keys (
      user_id uuid NOT NULL, action text NOT NULL, key text NOT NULL, request_hash text NOT NULL,
      status integer, body jsonb, created_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (user_id, action, key))`);
    await runner.query('CREATE INDEX idempotency_keys_created_at ON idempotency_keys (created_at)');
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE idempotency_keys');
  }
}

export const httpPersistence = { entities: [entity], migrations: [CreateIdempotencyKeys1764000000001] };

const wellFormed = /^[\w.:-]{8,200}$/;

/**
 * Idempotency-Key (IETF draft-ietf-httpapi-idempotency-key-header): the first request with a key does the work,
 * the same request again gets the same answer; another address, query or body with that key is refused. Kept for a day.
 */
export class Idempotency {
  readonly #db: DataSource;
  readonly #secret: Secret<string>;

  /** `secret`: requests may hold passwords, so what is stored of them must not be a hash that guesses can be tried on. */
  constructor(db: DataSource, secret: Secret<string>) {
    this.#db = db;
    this.#secret = secret;
  }

  async once(
    request: { readonly userId: string; readonly action: string; readonly key: string; readonly content: unknown },
    work: () => Promise<Reply>,
  ): Promise<Reply> {
    if (!wellFormed.test(request.key))
      throw new AppError('malformed_request', 'Idempotency-Key must have 8 to 200 letters, digits or . : - _');
    const id = [request.userId, request.action, request.key];
    const hash = createHmac('sha256', this.#secret.reveal())
      .update(`idempotency ${JSON.stringify(request.content ?? null)}`)
      .digest('hex');
    const claimed: unknown[] = await this.#db.query(
      // A claim without an answer after five minutes was left by a process that died: it may be taken over.
      `INSERT INTO idempotency_keys (user_id, action, key, request_hash) VALUES ($1, $2, $3, $4)
       ON CONFLICT (user_id, action, key) DO UPDATE SET request_hash = EXCLUDED.request_hash, created_at = now()
       WHERE idempotency_keys.status IS NULL AND idempotency_keys.created_at < now() - interval '5 minutes'
       RETURNING key`,
      [...id, hash],
    );
    if (claimed.length === 0) return this.#replay(id, hash);
    try {
      const reply = await work();
      if (reply === sent || 'ready' in reply) await this.#forget(id);
      else
        await this.#db.query(
          'UPDATE idempotency_keys SET status = $4, body = $5 WHERE user_id = $1 AND action = $2 AND key = $3',
          [...id, reply.status ?? 200, JSON.stringify(reply.body ?? null)],
        );
      return reply;
    } catch (error) {
      await this.#forget(id);
      throw error;
    }
  }

  async #forget(id: readonly string[]): Promise<void> {
    await this.#db.query('DELETE FROM idempotency_keys WHERE user_id = $1 AND action = $2 AND key = $3', [...id]);
  }

  /** Forgets keys older than a day. */
  async sweep(): Promise<void> {
    await this.#db.query("DELETE FROM idempotency_keys WHERE created_at < now() - interval '1 day'");
  }

  async #replay(id: readonly string[], hash: string): Promise<Reply> {
    const [row]: { request_hash: string; status: number | null; body: unknown }[] = await this.#db.query(
      'SELECT request_hash, status, body FROM idempotency_keys WHERE user_id = $1 AND action = $2 AND key = $3',
      [...id],
    );
    if (row === undefined || row.status === null)
      throw new AppError('request_in_progress', undefined, { retryAfter: 1 });
    if (row.request_hash !== hash) throw new AppError('idempotency_mismatch');
    return { status: row.status, body: row.body, headers: { 'Idempotent-Replay': 'true' } };
  }
}
