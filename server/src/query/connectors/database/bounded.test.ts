import { describe, expect, test } from 'vitest';
import { AppError } from '../../../platform/app-error.js';
import { bounded } from './bounded.js';

const never = () => new Promise<never>(() => undefined);
const long = { deadlineMs: 60_000, graceMs: 60_000 };
const short = { deadlineMs: 10, graceMs: 10 };

/** Work that stops as it is told, with an error of its own. */
const obedient = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('socket closed'))));

function hangs() {
  const seen = { hung: 0 };
  return { seen, onHung: () => (seen.hung += 1) };
}

describe('work within bounds', () => {
  test('ends as it ends', async () => {
    const { seen, onHung } = hangs();
    await expect(bounded(() => Promise.resolve(7), long, onHung)).resolves.toBe(7);
    await expect(bounded(() => Promise.reject(new Error('no')), long, onHung)).rejects.toThrow('no');
    const thrown = () => {
      throw new Error('at once');
    };
    await expect(bounded(thrown, long, onHung)).rejects.toThrow('at once');
    expect(seen.hung).toBe(0);
  });

  test('what it says after it was stopped is not the reason', async () => {
    const { seen, onHung } = hangs();
    await expect(bounded(obedient, { ...long, deadlineMs: 10 }, onHung)).rejects.toMatchObject({
      code: 'source_timeout',
    });
    const leaving = new AbortController();
    const left = bounded(obedient, { ...long, signal: leaving.signal }, onHung);
    leaving.abort();
    await expect(left).rejects.toMatchObject({ code: 'cancelled' });
    const timed = bounded(obedient, { ...long, signal: AbortSignal.abort(new AppError('source_timeout')) }, onHung);
    await expect(timed).rejects.toMatchObject({ code: 'source_timeout' });
    expect(seen.hung).toBe(0);
  });

  test('what does not stop is left behind', async () => {
    const { seen, onHung } = hangs();
    await expect(bounded(never, short, onHung)).rejects.toMatchObject({ code: 'source_timeout' });
    const leaving = new AbortController();
    const left = bounded(never, { ...short, deadlineMs: 60_000, signal: leaving.signal }, onHung);
    leaving.abort();
    await expect(left).rejects.toMatchObject({ code: 'cancelled' });
    expect(seen.hung).toBe(2);
  });

  test('whoever has left already starts nothing', async () => {
    let started = false;
    const work = () => Promise.resolve((started = true));
    const gone = bounded(work, { ...long, signal: AbortSignal.abort() }, () => undefined);
    await expect(gone).rejects.toMatchObject({ code: 'cancelled' });
    expect(started).toBe(false);
  });
});
