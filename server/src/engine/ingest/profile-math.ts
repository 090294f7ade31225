import type { DuckDBValue } from '@duckdb/node-api';
import type { ColumnType } from '@datavizpro/contract';
import { toCell } from '../query/cell.js';

const mostBins = 30;
export const numberTypes: readonly ColumnType[] = ['integer', 'decimal', 'float'];
export const timeTypes: readonly ColumnType[] = ['date', 'timestamp'];
/** Types whose values have no order that would say something. */
export const opaqueTypes: readonly ColumnType[] = ['json', 'binary', 'geo'];

/** Equal bins over a column's range. */
export interface Bins {
  readonly start: number;
  readonly width: number;
  readonly bins: number;
}

/** Equal bins between the smallest and the largest value, at whole steps for integers and days. */
export function binsOf(
  type: ColumnType,
  { min, max }: { readonly min: DuckDBValue; readonly max: DuckDBValue },
): Bins | null {
  if (!numberTypes.includes(type) && !timeTypes.includes(type)) return null;
  const [low, high] = [edgeNumber(min), edgeNumber(max)];
  if (low === null || high === null || !Number.isFinite(high - low)) return null;
  return binsFor(low, high, stepOf(type));
}

/** A bound as the number that bins are made of: milliseconds for times. */
function edgeNumber(value: DuckDBValue): number | null {
  const cell = toCell(value, { notFinite: 0, outOfRangeTimes: 0 });
  if (cell === null || typeof cell === 'boolean') return null;
  const number = typeof cell === 'number' || /^-?\d+(?:\.\d+)?$/.test(cell) ? Number(cell) : Date.parse(utc(cell));
  return Number.isFinite(number) ? number : null;
}

function utc(iso: string): string {
  return iso.includes('T') && !iso.endsWith('Z') ? `${iso}Z` : iso;
}

/**
 * Distinct values of a whole from a sample of it: the more of the sample's values came only once, the more are
 * still unseen (the first-order jackknife for samples without replacement).
 */
export function estimateDistinct(sampled: number, distinct: number, once: number, all: number): number {
  if (sampled === 0) return 0;
  const unseen = 1 - Math.min(1, sampled / all);
  return Math.max(distinct, Math.min(all, Math.round(distinct / (1 - (unseen * once) / sampled))));
}

function binsFor(low: number, high: number, step: number): Bins {
  if (high === low) return { start: low, width: step || 1, bins: 1 };
  if (step === 0) return { start: low, width: (high - low) / mostBins, bins: mostBins };
  const steps = Math.round((high - low) / step) + 1;
  const stepsPerBin = Math.ceil(steps / mostBins);
  return { start: low, width: stepsPerBin * step, bins: Math.ceil(steps / stepsPerBin) };
}

/** The smallest step between two values of a type; 0 when there is none. */
function stepOf(type: ColumnType): number {
  if (type === 'integer') return 1;
  return type === 'date' ? 86_400_000 : 0;
}

export function isoEdge(ms: number, type: ColumnType): string {
  const iso = new Date(Math.max(-8.64e15, Math.min(8.64e15, Math.round(ms)))).toISOString();
  return type === 'date' ? iso.slice(0, iso.indexOf('T')) : iso.replace(/\.000Z$|Z$/, '');
}
