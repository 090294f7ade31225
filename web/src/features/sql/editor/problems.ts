import { ApiProblem } from '../../session';

/** Where and why a statement was refused. */
export interface SqlProblem {
  /** The character at which it goes wrong, from 0, in the whole text. */
  readonly position: number;
  readonly message: string;
}

/** The place that the engine named; null when it named none. `offset`: where the text that was run begins. */
export function problemOf(error: unknown, offset: number): SqlProblem | null {
  if (!(error instanceof ApiProblem)) return null;
  const found = error.errors.find(({ position }) => position !== undefined);
  return found?.position === undefined ? null : { position: found.position + offset, message: found.message };
}

/** The word at a place, so that there is something to underline; at least one character. */
export function wordAt(text: string, position: number): { readonly from: number; readonly to: number } | null {
  if (text === '') return null;
  const at = Math.max(0, Math.min(position, text.length - 1));
  const length = /^(?:[\w$]+|"[^"\n]*"|`[^`\n]*`|'[^'\n]*')/.exec(text.slice(at))?.[0].length ?? 1;
  return { from: at, to: Math.min(text.length, at + Math.max(1, length)) };
}
