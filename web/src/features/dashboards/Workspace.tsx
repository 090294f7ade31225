import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Pencil } from 'lucide-react';
import type { Chart, Dashboard, DashboardFilter, LayoutItem } from '@datavizpro/contract';
import { createColorBook } from '../../chart';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { ConflictDialog } from '../../ui/ConflictDialog';
import { EmptyState } from '../../ui/EmptyState';
import { color } from '../../ui/theme/color';
import { useBoardCharts } from './api';
import { Board } from './board/Board';
import { Header } from './board/Header';
import { UnplacedCharts, UnsavedChanges } from './board/Notices';
import { useBoardFilters } from './board/use-board-filters';
import { useEditMode } from './board/use-edit-mode';
import { useStable } from './board/use-stable';
import { useBoardData } from './data/use-board-data';
import { Dialogs, type OpenDialog } from './edit/Dialogs';
import { useDashboardDraft } from './edit/use-dashboard-draft';
import { useTileCommands } from './edit/use-tile-commands';
import { FilterBar } from './filters/FilterBar';
import { chartIdsOf, draftOf } from './model/draft';
import { ChartTile } from './tiles/ChartTile';
import { TextTile } from './tiles/TextTile';

/** Tiles up to which marks may move when they change. */
const mostAnimated = 6;

/** One dashboard, looked at or edited. */
export function Workspace({ dashboard }: { readonly dashboard: Dashboard }) {
  const { isEditing, setEditing } = useEditMode(dashboard.access !== 'view');
  const editing = useDashboardDraft(dashboard, () => setEditing(false));
  const saved = useMemo(() => draftOf(dashboard), [dashboard]);
  const shown = isEditing ? editing.draft.value : saved;
  const charts = useBoardCharts(
    dashboard.id,
    useMemo(() => chartIdsOf(shown.layout), [shown.layout]),
  );
  const filters = useBoardFilters(shown.filters, charts.charts, shown.settings.crossFilter !== false);
  const savedIds = useMemo(() => new Set(chartIdsOf(dashboard.layout)), [dashboard.layout]);
  const board = useBoardData(
    dashboard.id,
    filters.applied,
    useStable((chartId: string) => savedIds.has(chartId)),
  );
  const [refreshSeconds, setRefreshSeconds] = useState(dashboard.settings.refreshSeconds ?? 0);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const [discarding, setDiscarding] = useState(false);
  const navigate = useNavigate();
  const openers = useMemo(
    () => ({
      arrange: (tileId: string) => setDialog({ kind: 'arrange', tileId }),
      editText: (tileId: string) => setDialog({ kind: 'text', tileId }),
    }),
    [],
  );
  const commands = useTileCommands(editing.draft, openers);

  const save = useStable(editing.save);
  const discard = (): void => {
    editing.discard();
    setDiscarding(false);
    setEditing(false);
  };
  const onFilters = (next: readonly DashboardFilter[]): void =>
    editing.draft.change((before) => ({ ...before, filters: next }));
  const unplaced =
    dashboard.access === 'view' ? [] : unplacedOf(charts.own, isEditing ? shown.layout : dashboard.layout);
  const addUnplaced = (): void => {
    for (const chart of unplaced) commands.addChart(chart);
    setEditing(true);
  };
  return (
    <Box sx={pageStyle}>
      <Header
        dashboard={dashboard}
        board={board}
        editing={isEditing ? editing : null}
        refreshSeconds={refreshSeconds}
        onRefreshSeconds={setRefreshSeconds}
        onEdit={() => setEditing(true)}
        onAddChart={() => setDialog({ kind: 'chart' })}
        onAddText={() => setDialog({ kind: 'text', tileId: null })}
        onDiscard={() => (editing.isDirty ? setDiscarding(true) : setEditing(false))}
        onSave={save}
      />
      {!isEditing && editing.isDirty ? (
        <UnsavedChanges onContinue={() => setEditing(true)} onDiscard={editing.discard} />
      ) : null}
      {unplaced.length > 0 ? <UnplacedCharts charts={unplaced} onAdd={addUnplaced} /> : null}
      <FilterBar
        dashboardId={dashboard.id}
        filters={shown.filters}
        state={filters.state}
        onChange={filters.change}
        onReset={filters.reset}
        crossFilter={
          filters.crossLabel === null ? null : { label: filters.crossLabel, onRemove: filters.clearSelection }
        }
        editing={
          isEditing
            ? {
                onAdd: () => setDialog({ kind: 'filter', filter: null }),
                onSettings: (filter) => setDialog({ kind: 'filter', filter }),
              }
            : null
        }
      />
      {shown.layout.length === 0 ? (
        <EmptyBoard
          mayEdit={dashboard.access !== 'view'}
          isEditing={isEditing}
          onEdit={() => setEditing(true)}
          onAddChart={() => setDialog({ kind: 'chart' })}
        />
      ) : (
        <Tiles
          layout={shown.layout}
          charts={charts}
          filters={filters}
          board={board}
          timezone={shown.settings.timezone}
          commands={isEditing ? commands : null}
          crossFiltering={shown.settings.crossFilter !== false}
        />
      )}
      {dialog && isEditing ? (
        <Dialogs
          open={dialog}
          draft={editing.draft.value}
          dashboard={dashboard}
          charts={charts.charts}
          filterState={filters.state}
          commands={commands}
          onFilters={onFilters}
          onNewChart={() => void navigate(`/charts/new?dashboardId=${dashboard.id}`)}
          onClose={() => setDialog(null)}
        />
      ) : null}
      <ConfirmDialog
        open={discarding}
        title="Discard your changes?"
        confirm="Discard"
        destructive
        onConfirm={discard}
        onClose={() => setDiscarding(false)}
      >
        The dashboard goes back to how it was saved last. To keep them for later, just leave the page.
      </ConfirmDialog>
      <ConflictDialog noun="dashboard" saving={editing.saving} />
    </Box>
  );
}

function unplacedOf(own: readonly Chart[], layout: readonly LayoutItem[]): readonly Chart[] {
  const placed = new Set(layout.map((item) => item.chartId));
  return own.filter((chart) => !placed.has(chart.id));
}

interface TilesProps {
  readonly layout: readonly LayoutItem[];
  readonly charts: ReturnType<typeof useBoardCharts>;
  readonly filters: ReturnType<typeof useBoardFilters>;
  readonly board: ReturnType<typeof useBoardData>;
  readonly timezone: string | undefined;
  readonly commands: ReturnType<typeof useTileCommands> | null;
  readonly crossFiltering: boolean;
}

function Tiles({ layout, charts, filters, board, timezone, commands, crossFiltering }: TilesProps) {
  const [colors] = useState(createColorBook);
  const { selection, applied, select } = filters;
  const isSmall = useMemo(
    () => (item: LayoutItem) => charts.charts.get(item.chartId ?? '')?.configuration.type === 'number',
    [charts.charts],
  );
  const renderTile = (item: LayoutItem) =>
    item.kind === 'text' ? (
      <TextTile item={item} commands={commands?.tile ?? null} />
    ) : (
      <ChartTile
        item={item}
        chart={charts.charts.get(item.chartId ?? '')}
        missing={charts.missing.has(item.chartId ?? '')}
        board={board}
        filters={applied}
        timezone={timezone}
        colors={colors}
        selected={selection && selection.chartId === item.chartId ? selection.values : null}
        // While tiles are arranged, a click must not filter.
        onMarkClick={crossFiltering && !commands ? select : null}
        animate={layout.length <= mostAnimated}
        commands={commands?.tile ?? null}
      />
    );
  return (
    <Board
      layout={layout}
      editing={commands !== null}
      onLayout={(next) => commands?.setLayout(next)}
      isSmall={isSmall}
      renderTile={renderTile}
    />
  );
}

interface EmptyProps {
  readonly mayEdit: boolean;
  readonly isEditing: boolean;
  readonly onEdit: () => void;
  readonly onAddChart: () => void;
}

function EmptyBoard({ mayEdit, isEditing, onEdit, onAddChart }: EmptyProps) {
  if (!mayEdit) return <EmptyState sketch="dashboard" title="This dashboard is empty" />;
  return (
    <EmptyState
      sketch="dashboard"
      title="An empty dashboard"
      action={
        isEditing ? (
          <Button variant="contained" color="primary" onClick={onAddChart}>
            Add chart
          </Button>
        ) : (
          <Button variant="contained" color="primary" startIcon={<Pencil size={14} />} onClick={onEdit}>
            Edit
          </Button>
        )
      }
    >
      Add charts and text, arrange them, and put filters above them that apply to all.
    </EmptyState>
  );
}

const pageStyle = { '@media print': { bgcolor: color.surface } } as const;
