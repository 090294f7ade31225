import type { CellLook, CellValue, ColumnRule, ColumnVisual } from '@datavizpro/contract';
import { extent, toNumber } from '@datavizpro/contract/shapes';
import type { Tokens } from '../../ui/theme/tokens';
import { inkOn, rampColor } from '../colors';

/** How a cell looks besides its text. */
export interface CellDress {
  readonly ground: string | null;
  readonly ink: string | null;
  /** A rule that is true for the cell: told by weight and a sign, too. */
  readonly look: CellLook | null;
  /** Where its bar begins and ends, 0 to 1 across the cell; null without a bar. */
  readonly bar: { readonly from: number; readonly to: number } | null;
}

/** Null when the column is plain: nothing has to be asked for its cells. */
export type DressCell = ((value: CellValue) => CellDress) | null;

const plain: CellDress = { ground: null, ink: null, look: null, bar: null };

/** What the settings of a column do to its cells; `values` are all of them, for the ends of shades and bars. */
export function createDress(
  visual: ColumnVisual | undefined,
  values: Iterable<number | null>,
  tokens: Tokens,
): DressCell {
  const rules = visual?.rules ?? [];
  if (!visual || (rules.length === 0 && !visual.bar && !visual.shade)) return null;
  const range = extent(values);
  const shade = visual.shade && range ? shadeOf(range, tokens) : null;
  const bar = visual.bar && range ? barOf(range) : null;
  return (value) => {
    const rule = rules.find((each) => isTrue(each, value));
    const number = toNumber(value);
    const own = { bar: number === null || !bar ? null : bar(number), look: rule?.look ?? null };
    if (rule) return { ...plain, ...own };
    const ground = number === null || !shade ? null : shade(number);
    return { ...own, ground, ink: ground === null ? null : inkOn(ground) };
  };
}

/** From little to much; through a pale middle when there are values on both sides of zero. */
function shadeOf([min, max]: readonly [number, number], tokens: Tokens): (value: number) => string {
  if (min < 0 && max > 0) {
    const far = Math.max(-min, max);
    return (value) => rampColor(tokens.div, (value / far + 1) / 2);
  }
  return (value) => rampColor(tokens.seq, max === min ? 0.4 : ((value - min) / (max - min)) * 0.86);
}

/** Bars grow from zero, to the left below it. */
function barOf([min, max]: readonly [number, number]): (value: number) => { from: number; to: number } {
  const [low, high] = [Math.min(0, min), Math.max(0, max)];
  const at = (value: number): number => (high === low ? 0 : (value - low) / (high - low));
  return (value) => ({ from: Math.min(at(0), at(value)), to: Math.max(at(0), at(value)) });
}

function isTrue({ is, value: wanted = '' }: ColumnRule, value: CellValue): boolean {
  if (is === 'empty') return value === null || value === '';
  if (value === null) return false;
  if (is === 'contains') return String(value).toLowerCase().includes(String(wanted).toLowerCase());
  const [left, right] = [toNumber(value), toNumber(wanted)];
  const order = left !== null && right !== null ? left - right : compareTexts(String(value), String(wanted));
  return { lt: order < 0, lte: order <= 0, gt: order > 0, gte: order >= 0, eq: order === 0, neq: order !== 0 }[is];
}

const compareTexts = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** What stands before the text of a cell that a rule is true for, so that colour is not all that tells it. */
export const lookSigns: Readonly<Record<CellLook, string>> = { good: '✓', warn: '!', bad: '✕', info: 'i', strong: '' };
export const lookNames: Readonly<Record<CellLook, string>> = {
  good: 'good',
  warn: 'attention',
  bad: 'bad',
  info: 'note',
  strong: '',
};
