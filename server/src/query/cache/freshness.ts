import type { ErrorCode } from '@datavizpro/contract';
import { AppError } from '../../platform/app-error.js';
import type { SourceDescription } from '../source.js';
import type { CacheEntry } from './entry.js';

/**
 * - `fresh`: as good as the source's own answer.
 * - `stale`: answered at once and read again behind it, so that whoever asks next has it fresh.
 * - `old`: only better than nothing, when the source does not answer.
 */
export type Freshness = 'fresh' | 'stale' | 'old';

/**
 * How a kept answer may be used. Sources that tell by their data version when something changed are always fresh; of
 * others nobody is ever shown more than twice the age that its owner set, as long as it answers.
 */
export function freshnessOf(
  { asOfMs }: CacheEntry,
  { freshnessSeconds }: Pick<SourceDescription, 'freshnessSeconds'>,
  now: Date,
): Freshness {
  if (freshnessSeconds === undefined) return 'fresh';
  const ageMs = now.getTime() - asOfMs;
  const freshMs = freshnessSeconds * 1_000;
  if (ageMs < freshMs) return 'fresh';
  return ageMs < 2 * freshMs ? 'stale' : 'old';
}

/** Failures of the source itself. Wrong credentials are none: whoever took them back meant it. */
const failures: readonly ErrorCode[] = ['source_unreachable', 'source_failed', 'source_timeout'];

/** Whether a kept answer is better than this error, and not too old for that. */
export function outlives({ asOfMs }: CacheEntry, error: unknown, now: Date, maxSeconds: number): boolean {
  if (!(error instanceof AppError) || !failures.includes(error.code)) return false;
  return now.getTime() - asOfMs <= maxSeconds * 1_000;
}

/** What is told with an answer that outlived its source. */
export const awayWarning = ({ asOfMs }: CacheEntry): string =>
  `The data source did not answer. These rows were read before, at ${new Date(asOfMs).toISOString()}.`;
