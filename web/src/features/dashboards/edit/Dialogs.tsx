import type { Chart, Dashboard, DashboardFilter, LayoutItem } from '@datavizpro/contract';
import { FilterDialog } from '../filters/FilterDialog';
import { currentCondition, type FilterState } from '../model/filter-state';
import { newId, type DashboardDraft } from '../model/draft';
import { AddChartDialog } from './AddChartDialog';
import { ArrangeDialog } from './ArrangeDialog';
import { TextDialog } from './TextDialog';
import type { LayoutCommands } from './use-tile-commands';

/** Which dialog of the editor is open. */
export type OpenDialog =
  | { readonly kind: 'chart' }
  | { readonly kind: 'text'; readonly tileId: string | null }
  | { readonly kind: 'arrange'; readonly tileId: string }
  | { readonly kind: 'filter'; readonly filter: DashboardFilter | null };

interface Props {
  readonly open: OpenDialog;
  readonly draft: DashboardDraft;
  readonly dashboard: Dashboard;
  readonly charts: ReadonlyMap<string, Chart>;
  readonly filterState: FilterState;
  readonly commands: LayoutCommands;
  readonly onFilters: (filters: readonly DashboardFilter[]) => void;
  readonly onNewChart: () => void;
  readonly onClose: () => void;
}

/** The dialogs of the editor; what they give goes into the draft. */
export function Dialogs({ open, draft, charts, commands, onClose, ...props }: Props) {
  const tile = 'tileId' in open ? draft.layout.find((item) => item.id === open.tileId) : undefined;
  switch (open.kind) {
    case 'chart':
      return (
        <AddChartDialog
          shown={new Set(draft.layout.flatMap((item) => item.chartId ?? []))}
          onAdd={commands.addChart}
          onNew={props.onNewChart}
          onClose={onClose}
        />
      );
    case 'text':
      return (
        <TextDialog
          text={tile?.text ?? ''}
          onClose={onClose}
          onSave={(text) => {
            commands.saveText(open.tileId, text);
            onClose();
          }}
        />
      );
    case 'arrange':
      return tile ? (
        <ArrangeDialog
          name={nameOf(tile, charts)}
          item={tile}
          onStep={(step) => commands.step(tile.id, step)}
          onClose={onClose}
        />
      ) : null;
    case 'filter':
      return <EditedFilter {...props} filter={open.filter} draft={draft} charts={charts} onClose={onClose} />;
  }
}

const nameOf = (tile: LayoutItem, charts: ReadonlyMap<string, Chart>): string =>
  charts.get(tile.chartId ?? '')?.name ?? (tile.kind === 'text' ? 'text' : 'chart');

interface FilterProps extends Pick<Props, 'draft' | 'charts' | 'filterState' | 'onFilters' | 'onClose'> {
  readonly filter: DashboardFilter | null;
}

function EditedFilter({ filter, draft, charts, filterState, onFilters, onClose }: FilterProps) {
  const shown = draft.layout.flatMap((item) => charts.get(item.chartId ?? '') ?? []);
  const replace = (next: readonly DashboardFilter[]): void => {
    onFilters(next);
    onClose();
  };
  return (
    <FilterDialog
      filter={filter}
      charts={shown}
      condition={filter ? currentCondition(filter, filterState) : null}
      newId={() => newId('f')}
      onSave={(next) =>
        replace(filter ? draft.filters.map((each) => (each.id === filter.id ? next : each)) : [...draft.filters, next])
      }
      onRemove={() => replace(draft.filters.filter((each) => each.id !== filter?.id))}
      onClose={onClose}
    />
  );
}
