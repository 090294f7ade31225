import { useMemo } from 'react';
import { HeatMap, HeatMapCanvas, type ComputedCell, type CustomCanvasLayer, type HeatMapDatum } from '@nivo/heatmap';
import { fonts, type Tokens } from '../../ui/theme/tokens';
import { nivoTheme } from '../nivo-theme';
import type { DrawnCell } from '../marks/cell-marks';
import type { HeatmapModel } from '../types/heatmap';
import { nivoBandAxis } from './axes';
import type { PlotProps } from './plot';

interface Datum extends HeatMapDatum {
  readonly x: string;
  readonly y: number | null;
  readonly cell: DrawnCell;
}
type Row = { id: string; data: Datum[] };

export function HeatmapPlot({ model, tokens, animate }: PlotProps<HeatmapModel>) {
  const props = useMemo(() => nivoProps(model, tokens), [model, tokens]);
  const canvasLayers = useMemo(
    (): ('axes' | CustomCanvasLayer<Datum>)[] => ['axes', (context) => paintCells(context, model)],
    [model],
  );
  if (model.renderer === 'canvas')
    return <HeatMapCanvas<Datum, object> {...props} layers={canvasLayers} pixelRatio={2} />;
  return <HeatMap<Datum, object> {...props} layers={['axes', 'cells']} animate={animate} motionConfig="stiff" />;
}

function rowsOf(model: HeatmapModel): Row[] {
  const rows: Row[] = [];
  for (const cell of model.cells) {
    const row = rows[cell.row] ?? { id: String(cell.row), data: [] };
    rows[cell.row] = row;
    row.data.push({ x: String(cell.column), y: cell.value, cell });
  }
  return rows;
}

type Painted = Pick<ComputedCell<Datum>, 'data'>;

function nivoProps(model: HeatmapModel, tokens: Tokens) {
  const { frame } = model;
  const smallest = Math.min(model.cells[0]?.width ?? 1, model.cells[0]?.height ?? 1);
  return {
    data: rowsOf(model),
    width: frame.outer.width,
    height: frame.outer.height,
    margin: frame.margin,
    theme: nivoTheme(tokens),
    colors: (cell: Painted) => cell.data.cell.color,
    emptyColor: tokens.sunken,
    axisTop: null,
    axisRight: null,
    axisBottom: nivoBandAxis({
      ticks: model.xTicks,
      title: model.xTitle,
      titleOffset: frame.margin.bottom - 8,
      rotation: model.rotation,
    }),
    axisLeft: nivoBandAxis({ ticks: model.yTicks, title: model.yTitle, titleOffset: 12 - frame.margin.left }),
    borderWidth: model.gap,
    borderColor: tokens.surface,
    borderRadius: smallest > 14 ? 2 : 0,
    enableLabels: model.labels,
    label: (cell: Painted) => model.cellLabel(cell.data.cell),
    labelTextColor: (cell: Painted) => cell.data.cell.ink,
    isInteractive: false,
  };
}

function paintCells(context: CanvasRenderingContext2D, model: HeatmapModel): void {
  context.save();
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.font = `11px ${fonts.ui}`;
  for (const cell of model.cells) {
    context.fillStyle = cell.color;
    context.fillRect(
      cell.x + model.gap / 2,
      cell.y + model.gap / 2,
      Math.max(0.5, cell.width - model.gap),
      Math.max(0.5, cell.height - model.gap),
    );
    if (!model.labels || cell.value === null) continue;
    context.fillStyle = cell.ink;
    context.fillText(model.cellLabel(cell), cell.x + cell.width / 2, cell.y + cell.height / 2);
  }
  context.restore();
}
