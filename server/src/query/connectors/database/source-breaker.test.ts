import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { AppError } from '../../../platform/app-error.js';
import { stepFailed } from '../../../platform/egress/step-failure.js';
import { SourceBreaker } from './source-breaker.js';

const away = new AppError('source_unreachable', 'Nobody listens there.');
const options = { failures: 2, openMs: 30, longestMs: 60 };

/** One attempt: `refused` when nobody was asked. */
function attempt(breaker: SourceBreaker, outcome?: unknown): 'refused' | 'tried' {
  try {
    breaker.enter();
  } catch {
    return 'refused';
  }
  breaker.settled(outcome);
  return 'tried';
}

test('opens after failures in a row, and tells the last of them with a time to come back', () => {
  const breaker = new SourceBreaker(options);
  expect([attempt(breaker, away), breaker.isOpen, attempt(breaker, away), breaker.isOpen]).toEqual([
    'tried',
    false,
    'tried',
    true,
  ]);
  expect(() => breaker.enter()).toThrow(
    expect.objectContaining({ code: 'source_unreachable', retryAfter: 1 }) as Error,
  );
});

test('an answer in between counts from the start, also one that complains', () => {
  const breaker = new SourceBreaker(options);
  for (const fine of [undefined, new AppError('invalid_query')]) {
    attempt(breaker, away);
    attempt(breaker, fine);
  }
  attempt(breaker, away);
  expect(breaker.isOpen).toBe(false);
});

test('slow, cancelled and failing queries say nothing about the source', () => {
  const breaker = new SourceBreaker(options);
  attempt(breaker, away);
  for (const code of ['source_timeout', 'cancelled', 'source_failed'] as const) attempt(breaker, new AppError(code));
  attempt(breaker, new TypeError('a fault of ours'));
  attempt(breaker, stepFailed('rights', 'No right to read this view.'));
  expect(breaker.isOpen).toBe(false);
  attempt(breaker, away);
  expect(breaker.isOpen).toBe(true);
});

test('wrong credentials open it, too: trying on would lock the account', () => {
  const breaker = new SourceBreaker(options);
  for (const _ of [1, 2]) attempt(breaker, stepFailed('login', 'Wrong password.'));
  expect(() => breaker.enter()).toThrow(expect.objectContaining({ code: 'connection_failed' }) as Error);
});

test('one probe at a time; its fate is everybody’s', async () => {
  const breaker = new SourceBreaker(options);
  for (const _ of [1, 2]) attempt(breaker, away);
  await sleep(options.openMs + 5);
  breaker.enter();
  expect(attempt(breaker)).toBe('refused');
  breaker.settled(away);
  expect(attempt(breaker)).toBe('refused');
  await sleep(options.longestMs + 5);
  breaker.enter();
  breaker.settled();
  expect([attempt(breaker), attempt(breaker), breaker.isOpen]).toEqual(['tried', 'tried', false]);
});
