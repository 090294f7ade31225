import { startTransition, useEffect, useState, useSyncExternalStore } from 'react';
import type { AppliedFilter } from '@datavizpro/contract';
import { createBoardData, type BoardData, type CardData } from './board-data';
import { createLoadLines } from './load-lines';

/** The data of one dashboard for as long as it is on the screen. */
export function useBoardData(
  dashboardId: string,
  filters: readonly AppliedFilter[],
  isSaved: (chartId: string) => boolean,
): BoardData {
  const [board] = useState(() => createBoardData(createLoadLines(dashboardId, isSaved)));
  useEffect(() => board.setFilters(filters), [board, filters]);
  useEffect(() => board.stop, [board]);
  return board;
}

/** A card's data. Drawn as a transition: a board of new results never holds up what a person does. */
export function useCardData(board: BoardData, chartId: string): CardData {
  const [state, setState] = useState(() => ({ board, data: board.get(chartId) }));
  useEffect(() => {
    const read = (): void => startTransition(() => setState({ board, data: board.get(chartId) }));
    read();
    return board.subscribe(chartId, read);
  }, [board, chartId]);
  return state.board === board ? state.data : board.get(chartId);
}

export interface BoardStatus {
  readonly isLoading: boolean;
  /** When the oldest of the shown numbers was read, ISO 8601. */
  readonly asOf: string | null;
}

export function useBoardStatus(board: BoardData): BoardStatus {
  const all = useSyncExternalStore(board.subscribeAll, board.all);
  let asOf: string | null = null;
  let isLoading = false;
  for (const data of all.values()) {
    isLoading ||= data.isLoading;
    const time = data.result?.asOf;
    if (time !== undefined && (asOf === null || time < asOf)) asOf = time;
  }
  return { isLoading, asOf };
}
