import { Redis } from 'ioredis';
import type { Secret } from '../secret.js';

export type RedisProbe =
  | { readonly ok: true; readonly version: string; /** Milliseconds since 1970, by its clock. */ readonly time: number }
  | { readonly ok: false; readonly reason: string };

/** Asks a Redis once, without trying again. */
export async function probeRedis(url: Secret<string>): Promise<RedisProbe> {
  const client = new Redis(url.reveal(), {
    lazyConnect: true,
    connectTimeout: 2000,
    commandTimeout: 2000,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  const heard: { error?: Error } = {};
  client.on('error', (error: Error) => (heard.error = error));
  try {
    await client.connect();
    const [seconds, micros] = await client.time();
    const version = /redis_version:(\S+)/.exec(await client.info('server'))?.[1] ?? '';
    return { ok: true, version, time: Number(seconds) * 1000 + Number(micros) / 1000 };
  } catch (error) {
    const { code, message } = (heard.error ?? error) as NodeJS.ErrnoException;
    return { ok: false, reason: code ?? message };
  } finally {
    client.disconnect();
  }
}
