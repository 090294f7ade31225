import { lazy, memo, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Tooltip from '@mui/material/Tooltip';
import { Copy, FileDown, FilterX, Maximize2, Move, Pencil, Table2, Trash2, ChartNoAxesColumn } from 'lucide-react';
import type { AppliedFilter, Chart, LayoutItem } from '@datavizpro/contract';
import {
  PartChart,
  type AskPart,
  type ChartHandle,
  type ColorBook,
  type SelectedMarks,
  type PictureWords,
} from '../../../chart';
import { ErrorState } from '../../../ui/ErrorState';
import { VisuallyHidden } from '../../../ui/VisuallyHidden';
import { color } from '../../../ui/theme/color';
import { useMode } from '../../../ui/theme/mode';
import type { BoardData, CardData } from '../data/board-data';
import { toApiError } from '../data/to-api-error';
import { useCardData } from '../data/use-board-data';
import { useNear } from '../../../ui/use-near';
import { ActionMenu, type MenuAction } from '../ActionMenu';
import type { TileCommands } from './commands';
import { ChartFooter } from './ChartFooter';
import { Tile } from './Tile';
import { useMarkChoices } from './use-mark-choices';

const ExportDialog = lazy(async () => ({ default: (await import('../../exports')).ExportDialog }));
const FullScreenChart = lazy(async () => ({ default: (await import('./FullScreenChart')).FullScreenChart }));

export interface ChartTileProps {
  readonly item: LayoutItem;
  readonly chart: Chart | undefined;
  /** Nobody answers for the chart: it was deleted, or may not be seen. */
  readonly missing: boolean;
  readonly board: BoardData;
  readonly filters: readonly AppliedFilter[];
  readonly timezone: string | undefined;
  readonly colors: ColorBook;
  readonly selected: SelectedMarks | null;
  readonly onMarkClick: ((chartId: string, values: SelectedMarks) => void) | null;
  readonly animate: boolean;
  /** Null while the dashboard is only looked at. */
  readonly commands: TileCommands | null;
}

/** Tall enough that facts below the chart do not take the chart's room. */
const footerFrom = 5;

/** A chart of the dashboard: asks for its data when it comes near the screen, and shows each state it can be in. */
export const ChartTile = memo(function ChartTile(props: ChartTileProps) {
  const { item, chart, board, commands } = props;
  const chartId = item.chartId ?? '';
  const box = useRef<HTMLElement>(null);
  const handle = useRef<ChartHandle>(null);
  const { near, seen } = useNear(box);
  const data = useCardData(board, chartId);
  const [asTable, setAsTable] = useState(false);
  const [large, setLarge] = useState(false);
  const [exporting, setExporting] = useState(false);
  useEffect(() => {
    board.setNear(chartId, near);
    return () => board.setNear(chartId, false);
  }, [board, chartId, near]);
  const ask = useMemo<AskPart>(() => (request, signal) => board.askPart(chartId, request, signal), [board, chartId]);
  const groups = useChartActions(props, data, { asTable, setAsTable, setLarge, setExporting });
  const [drawn] = useState(() => (words: PictureWords) => handle.current?.picture(words) ?? Promise.resolve(null));
  const name = chart?.name ?? (props.missing ? 'Missing chart' : 'Chart');
  return (
    <Tile
      innerRef={box}
      name={name}
      subtitle={chart?.configuration.visual.subtitle}
      editing={commands !== null}
      busy={data.isLoading}
      wrapTitle={chart?.configuration.type === 'number'}
      badges={<NotFiltered columns={data.ignoredFilters} />}
      menu={<ActionMenu name={name} groups={groups} sx={{ mt: '-5px' }} />}
      footer={chart && data.result && item.h >= footerFrom ? <ChartFooter chart={chart} result={data.result} /> : null}
    >
      <Body {...props} data={data} ask={ask} seen={seen} asTable={asTable} handle={handle} />
      {large && chart && data.result ? (
        <Suspense>
          <FullScreenChart
            chart={chart}
            result={data.result}
            ask={ask}
            askKey={askKeyOf(chart, props.filters)}
            colors={props.colors}
            selected={props.selected}
            onMarkClick={props.onMarkClick}
            onClose={() => setLarge(false)}
          />
        </Suspense>
      ) : null}
      {exporting && chart && data.result ? (
        <Suspense>
          <ExportDialog
            subject={{
              name: chart.name,
              chartId,
              configuration: chart.configuration,
              withheld: chart.withheld === true,
              result: data.result,
              filters: props.filters,
              ignoredFilters: data.ignoredFilters,
              timezone: props.timezone,
              picture: isPicture(chart, asTable) ? drawn : null,
            }}
            onClose={() => setExporting(false)}
          />
        </Suspense>
      ) : null}
    </Tile>
  );
});

/** What the rows of a chart depend on here. */
const askKeyOf = ({ id, version }: Chart, filters: readonly AppliedFilter[]): string =>
  JSON.stringify([id, version, filters.filter(({ exceptChartId }) => exceptChartId !== id)]);

/** Tables are no pictures. */
const isPicture = (chart: Chart, asTable: boolean): boolean => !asTable && chart.configuration.type !== 'table';

interface BodyProps extends ChartTileProps {
  readonly data: CardData;
  readonly ask: AskPart;
  readonly seen: boolean;
  readonly asTable: boolean;
  readonly handle: React.RefObject<ChartHandle | null>;
}

function Body({ item, chart, missing, board, data, ask, seen, asTable, handle, filters, ...props }: BodyProps) {
  const { mode } = useMode();
  const chartId = item.chartId ?? '';
  const choices = useMarkChoices(chart, data.result, props.onMarkClick);
  if (missing) return <Message>This chart was deleted, or you may not see it.</Message>;
  if (data.error) {
    return (
      <Box sx={{ flex: 1, minHeight: 0, overflow: 'auto' }}>
        <ErrorState error={toApiError(data.error)} onRetry={() => board.refresh([chartId])} compact />
      </Box>
    );
  }
  if (!chart || !data.result || !seen) return <Waiting />;
  return (
    <Box sx={{ flex: 1, minHeight: 0, opacity: data.isLoading ? 0.5 : 1, transition: 'opacity 160ms' }}>
      <PartChart
        configuration={chart.configuration}
        result={data.result}
        ask={ask}
        askKey={askKeyOf(chart, filters)}
        mode={mode}
        title={chart.name}
        colors={props.colors}
        selected={props.selected}
        animate={props.animate}
        asTable={asTable}
        handle={handle}
        {...choices}
      />
    </Box>
  );
}

const Waiting = () => <Skeleton variant="rounded" sx={{ flex: 1, my: 1, height: 'auto', bgcolor: color.sunken }} />;

const Message = ({ children }: { readonly children: string }) => (
  <Box sx={{ flex: 1, display: 'grid', placeContent: 'center', textAlign: 'center', color: color.ink3, fontSize: 13 }}>
    {children}
  </Box>
);

/** Says quietly that a filter of the bar does not reach this chart. */
function NotFiltered({ columns }: { readonly columns: readonly string[] }) {
  if (columns.length === 0) return null;
  const text = `Not filtered by ${columns.join(', ')}: the data has no such column.`;
  return (
    <Tooltip title={text}>
      <Box component="span" tabIndex={0} sx={{ color: color.ink3, display: 'inline-flex', p: '2px' }}>
        <FilterX size={14} aria-hidden />
        <VisuallyHidden>{text}</VisuallyHidden>
      </Box>
    </Tooltip>
  );
}

interface TileState {
  readonly asTable: boolean;
  readonly setAsTable: (asTable: boolean) => void;
  readonly setLarge: (large: boolean) => void;
  readonly setExporting: (exporting: boolean) => void;
}

function useChartActions(props: ChartTileProps, data: CardData, state: TileState): MenuAction[][] {
  const navigate = useNavigate();
  const { chart, item, commands } = props;
  const { result } = data;
  const editing = commands ? editActions(commands, item) : [];
  if (!chart) return [editing];
  const isTable = chart.configuration.type === 'table';
  return [
    [
      {
        label: chart.access === 'view' ? 'Open chart' : 'Edit chart',
        icon: <Pencil size={14} />,
        run: () => void navigate(`/charts/${chart.id}`),
      },
      ...(isTable
        ? []
        : [
            {
              label: state.asTable ? 'Show as chart' : 'Show as table',
              icon: state.asTable ? <ChartNoAxesColumn size={14} /> : <Table2 size={14} />,
              run: () => state.setAsTable(!state.asTable),
            },
          ]),
      { label: 'Full screen', icon: <Maximize2 size={14} />, run: () => state.setLarge(true), disabled: !result },
    ],
    [
      {
        label: 'Download or copy…',
        icon: <FileDown size={14} />,
        run: () => state.setExporting(true),
        disabled: !result,
      },
    ],
    editing,
  ];
}

const editActions = (commands: TileCommands, item: LayoutItem): MenuAction[] => [
  { label: 'Move and resize…', icon: <Move size={14} />, run: () => commands.arrange(item.id) },
  { label: 'Duplicate tile', icon: <Copy size={14} />, run: () => commands.duplicate(item.id) },
  { label: 'Remove from dashboard', icon: <Trash2 size={14} />, run: () => commands.remove(item.id) },
];
