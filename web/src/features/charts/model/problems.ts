import type { FieldError } from '@datavizpro/contract';
import type { Places } from './to-configuration';

export interface PlacedProblems {
  /** Pill or filter id → what is wrong there. */
  readonly byId: ReadonlyMap<string, readonly FieldError[]>;
  /** Role → what is wrong with the shelf. */
  readonly byRole: ReadonlyMap<string, readonly FieldError[]>;
  /** Whatever belongs to no place. */
  readonly rest: readonly FieldError[];
}

/** Sorts the server's field errors to the pills, filters and shelves that they speak of. */
export function placeProblems(problem: { readonly errors?: readonly FieldError[] }, places: Places): PlacedProblems {
  const byId = new Map<string, FieldError[]>();
  const byRole = new Map<string, FieldError[]>();
  const rest: FieldError[] = [];
  for (const error of problem.errors ?? []) {
    const ids = idsAt(error.path, places);
    const role = /(?:^|\.)mapping\.([^.]+)/.exec(error.path)?.[1];
    for (const id of ids) push(byId, id, error);
    if (ids.length === 0 && role !== undefined) push(byRole, role, error);
    if (ids.length === 0 && role === undefined) rest.push(error);
  }
  return { byId, byRole, rest };
}

function idsAt(path: string, places: Places): readonly string[] {
  const match = /(?:^|\.)(dimensions|measures|calculations|filters)[.[](\d+)/.exec(path);
  if (!match) return [];
  const index = Number(match[2]);
  if (match[1] === 'filters') return places.filters.slice(index, index + 1);
  const place = match[1] as 'dimensions' | 'measures' | 'calculations';
  return places[place][index] ?? [];
}

function push<K>(map: Map<K, FieldError[]>, key: K, error: FieldError): void {
  map.set(key, [...(map.get(key) ?? []), error]);
}
