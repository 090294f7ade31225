import { useEffect, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { AppliedFilter, Chart, Condition, DashboardFilter } from '@datavizpro/contract';
import type { SelectedMarks } from '../../../chart';
import {
  crossFilterOf,
  readSelection,
  sameSelection,
  writeSelection,
  type CrossSelection,
} from '../model/cross-filter';
import {
  appliedFilters,
  clearFilters,
  crossKey,
  readFilterState,
  writeFilter,
  type FilterState,
} from '../model/filter-state';
import { useStable } from './use-stable';

export interface BoardFilters {
  readonly state: FilterState;
  /** The bar's and the clicked mark's, as every chart gets them. */
  readonly applied: readonly AppliedFilter[];
  readonly selection: CrossSelection | null;
  /** What the selection filters by, in words; null when it filters nothing. */
  readonly crossLabel: string | null;
  readonly change: (filter: DashboardFilter, condition: Condition | null) => void;
  readonly reset: () => void;
  readonly clearSelection: () => void;
  /** A click on a mark: filters by it, or stops when it already does. */
  readonly select: (chartId: string, values: SelectedMarks) => void;
}

/** The state of all filters. It lives in the address: shared with it, and left by the back button. */
export function useBoardFilters(
  filters: readonly DashboardFilter[],
  charts: ReadonlyMap<string, Chart>,
  crossFiltering: boolean,
): BoardFilters {
  const [address, setAddress] = useSearchParams();
  const state = useMemo(() => readFilterState(filters, address), [filters, address]);
  const selectionText = crossFiltering ? address.get(crossKey) : null;
  const selection = useMemo(() => readSelection(selectionText), [selectionText]);
  const cross = useMemo(
    () => (selection ? crossFilterOf(selection, charts.get(selection.chartId)) : null),
    [selection, charts],
  );
  const applied = useMemo(
    () => [...appliedFilters(filters, state), ...(cross?.filters ?? [])],
    [filters, state, cross],
  );

  const setSelection = useStable((next: CrossSelection | null) =>
    setAddress((before) => {
      const changed = new URLSearchParams(before);
      if (next) changed.set(crossKey, writeSelection(next));
      else changed.delete(crossKey);
      return changed;
    }),
  );
  const clearSelection = useStable(() => setSelection(null));
  const select = useStable((chartId: string, values: SelectedMarks) => {
    const next = { chartId, values };
    if (sameSelection(selection, next)) setSelection(null);
    else if (crossFilterOf(next, charts.get(chartId))) setSelection(next);
  });
  useEscape(selection !== null, clearSelection);
  return {
    state,
    applied,
    selection,
    crossLabel: cross?.label ?? null,
    change: (filter, condition) => setAddress((before) => writeFilter(before, filter, condition)),
    reset: () => setAddress(clearFilters),
    clearSelection,
    select,
  };
}

/** Escape ends the filtering by a mark, unless something that is open wants the key itself. */
function useEscape(active: boolean, run: () => void): void {
  useEffect(() => {
    if (!active) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (document.querySelector('[role="dialog"], [role="menu"]')) return;
      run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [active, run]);
}
