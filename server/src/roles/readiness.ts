import type { Engine } from '../engine/index.js';
import type { Readiness } from '../platform/http/index.js';
import type { Platform } from '../platform/platform.js';

const Second = { ms: 1000 };
/** Anybody may ask: the answer is good for a moment. */
const freshMs = 2 * Second.ms;
const patienceMs = 3 * Second.ms;

/** Looks at what this instance stands on. Redis is a convenience: its absence is named, and no reason to be unready. */
export function createReadiness(platform: Platform, engine: Engine): () => Promise<readonly Readiness[]> {
  const { db, storage, redis } = platform;
  let latest: { readonly at: number; readonly answer: Promise<readonly Readiness[]> } | null = null;
  const look = () =>
    Promise.all([
      check('database', () => db.query('SELECT 1')),
      check('storage', () => storage.check()),
      check('engine', () => (engine.status().ready ? null : Promise.reject(new Error('starting')))),
    ]).then((found) => (redis.configured ? [...found, describeRedis(redis)] : found));
  return () => {
    if (latest === null || Date.now() - latest.at > freshMs) latest = { at: Date.now(), answer: look() };
    return latest.answer;
  };
}

const describeRedis = ({ ready }: Platform['redis']): Readiness => ({
  name: 'redis',
  ok: true,
  detail: ready ? 'ok' : 'away: answering from memory',
});

async function check(name: string, look: () => unknown): Promise<Readiness> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('no answer')), patienceMs);
  });
  try {
    await Promise.race([look(), tooLate]);
    return { name, ok: true, detail: 'ok' };
  } catch {
    // Details of the failure are for the log of whoever uses it, not for the public.
    return { name, ok: false, detail: 'not available' };
  } finally {
    clearTimeout(timer);
  }
}
