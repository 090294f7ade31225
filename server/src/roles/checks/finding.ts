import { AppError } from '../../platform/app-error.js';
import { inWords } from '../../platform/errno-words.js';

/** What was looked at, and how it is. `failed` keeps a server from working, `warning` will some day, or hurts a little. */
export interface Finding {
  readonly name: string;
  readonly state: 'ok' | 'warning' | 'failed';
  readonly detail: string;
  /** What to do about it. */
  readonly remedy?: string;
}

export const fine = (name: string, detail: string): Finding => ({ name, state: 'ok', detail });
export const warning = (name: string, detail: string, remedy: string): Finding => ({
  name,
  state: 'warning',
  detail,
  remedy,
});
export const failed = (name: string, detail: string, remedy: string): Finding => ({
  name,
  state: 'failed',
  detail,
  remedy,
});

/** Something went wrong while a place on a disk was tried: full ones are survived, others are not. */
export function diskFinding(name: string, place: string, error: unknown): Finding {
  const cause: unknown = error instanceof AppError ? (error.cause ?? error) : error;
  const [detail = '', ...remedy] = (inWords(cause, place) ?? `${place}: ${(error as Error).message}.`).split(
    /(?<=\.) /,
  );
  const make = ['ENOSPC', 'EDQUOT'].includes((cause as NodeJS.ErrnoException).code ?? '') ? warning : failed;
  return make(name, detail, remedy.join(' ') || 'Check the place and the rights of this user.');
}

export const asSentence = ({ detail, remedy = '' }: Finding): string => `${detail} ${remedy}`.trim();
