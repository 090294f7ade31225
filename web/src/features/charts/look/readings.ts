import type { Reading } from './DraftField';

interface NumberWanted {
  readonly required?: boolean;
  readonly above?: number | undefined;
  readonly below?: number | undefined;
  readonly min?: number;
  readonly max?: number;
  readonly whole?: boolean;
}

/** A number as people write it, with a comma or a point. */
export const readNumber =
  ({ required = false, above, below, min = -Infinity, max = Infinity, whole = false }: NumberWanted = {}) =>
  (text: string): Reading<number> => {
    const trimmed = text.trim().replace('−', '-').replace(',', '.');
    if (trimmed === '') return required ? { fault: 'A number is needed.' } : { value: undefined };
    const value = Number(trimmed);
    const wanted = wantedIn(min, max, whole, required);
    if (!Number.isFinite(value)) return { fault: wanted };
    if (above !== undefined && value <= above) return { fault: `More than ${above}, where the axis begins.` };
    if (below !== undefined && value >= below) return { fault: `Less than ${below}, where the axis ends.` };
    if (value < min || value > max || (whole && !Number.isInteger(value))) return { fault: wanted };
    return { value };
  };

function wantedIn(min: number, max: number, whole: boolean, required: boolean): string {
  const what = whole ? 'A whole number' : 'A number';
  const between = Number.isFinite(min) && Number.isFinite(max) ? ` from ${min} to ${max}` : '';
  return required ? `${what}${between}.` : `${what}${between}, or nothing.`;
}

const moment = /^\d{4}(-\d\d(-\d\d([T ]\d\d:\d\d(:\d\d)?)?)?)?$/;

/** A day, a month, a year, or a time of a day. */
export const readMoment =
  (required: boolean) =>
  (text: string): Reading<string> => {
    const trimmed = text.trim();
    if (trimmed === '') return required ? { fault: 'A day is needed, as 2026-01-31.' } : { value: undefined };
    const padded = trimmed.length === 4 ? `${trimmed}-01` : trimmed;
    const known = moment.test(trimmed) && !Number.isNaN(Date.parse(padded.replace(' ', 'T')));
    return known ? { value: trimmed } : { fault: 'A day as 2026-01-31, a month as 2026-01, or a year.' };
  };

/** Words on one line. A space at the end is on its way to another word. */
export const readText =
  (required: boolean) =>
  (text: string): Reading<string> => {
    const trimmed = text.trim();
    if (trimmed === '') return required ? { fault: 'Words are needed.' } : { value: undefined };
    return { value: trimmed };
  };
