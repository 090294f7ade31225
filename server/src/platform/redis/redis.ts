/**
 * Redis as an optional accelerator: every call has a fallback, none ever throws to the caller.
 * Without REDIS_URL, or while it is away, the local tier answers.
 */
export interface RedisGateway {
  readonly configured: boolean;
  /** True while commands are expected to work. */
  readonly ready: boolean;
  get(key: string): Promise<Buffer | null>;
  set(key: string, value: Buffer, ttlSeconds: number): Promise<void>;
  delete(keys: readonly string[]): Promise<void>;
  /** Fixed window. Falls back to this process's memory. */
  hit(key: string, windowMs: number): Promise<{ readonly count: number; readonly resetMs: number }>;
  /** Distributed single flight. Null: somebody else holds it. Always granted while Redis is away. */
  lock(key: string, ttlMs: number): Promise<{ release(): Promise<void> } | null>;
  publish(channel: string, message: string): Promise<void>;
  /** Also called with null after each re-subscription: anything may have been missed. */
  subscribe(channel: string, listener: (message: string | null) => void): Promise<() => void>;
  ping(): Promise<number | null>;
  close(): Promise<void>;
}
