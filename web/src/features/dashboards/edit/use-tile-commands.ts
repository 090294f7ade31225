import { useMemo } from 'react';
import type { Chart, LayoutItem } from '@datavizpro/contract';
import { useNotifier } from '../../../ui/notifications';
import type { UndoableDraft } from '../../../ui/use-undoable-draft';
import { newId, sizeFor, type DashboardDraft } from '../model/draft';
import { addTile, compact, moveTile, type MoveStep } from '../model/layout';
import type { TileCommands } from '../tiles/commands';

export interface LayoutCommands {
  readonly setLayout: (layout: readonly LayoutItem[]) => void;
  readonly addChart: (chart: Chart) => void;
  readonly saveText: (tileId: string | null, text: string) => void;
  readonly step: (tileId: string, step: MoveStep) => void;
  readonly tile: TileCommands;
}

interface Dialogs {
  readonly arrange: (tileId: string) => void;
  readonly editText: (tileId: string) => void;
}

/** Everything that changes the layout; each is one step to undo. `dialogs` must stay the same. */
export function useTileCommands(draft: UndoableDraft<DashboardDraft>, dialogs: Dialogs): LayoutCommands {
  const { notifyDone } = useNotifier();
  const { change, undo } = draft;
  return useMemo(() => {
    const edit = (next: (layout: readonly LayoutItem[]) => readonly LayoutItem[], mergeKey?: string): void =>
      change((before) => {
        const layout = next(before.layout);
        return layout === before.layout ? before : { ...before, layout };
      }, mergeKey);
    return {
      setLayout: (layout) => edit(() => layout),
      addChart: (chart) =>
        edit((layout) =>
          addTile(layout, { id: newId('t'), kind: 'chart', chartId: chart.id, ...sizeFor(chart.configuration.type) }),
        ),
      saveText: (tileId, text) =>
        edit((layout) =>
          tileId === null
            ? addTile(layout, { id: newId('t'), kind: 'text', text, w: 6, h: 3 })
            : layout.map((item) => (item.id === tileId ? { ...item, text } : item)),
        ),
      step: (tileId, step) => edit((layout) => moveTile(compact(layout), tileId, step) ?? layout, `arrange ${tileId}`),
      tile: {
        ...dialogs,
        duplicate: (tileId) => edit((layout) => duplicate(layout, tileId)),
        remove: (tileId) => {
          edit((layout) => compact(layout.filter((item) => item.id !== tileId)));
          notifyDone('Tile removed', undo);
        },
      },
    };
  }, [change, undo, dialogs, notifyDone]);
}

function duplicate(layout: readonly LayoutItem[], tileId: string): readonly LayoutItem[] {
  const item = layout.find((each) => each.id === tileId);
  return item ? addTile(layout, { ...item, id: newId('t') }) : layout;
}
