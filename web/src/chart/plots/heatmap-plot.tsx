import { useLayoutEffect, useMemo, useRef } from 'react';
import { fonts, type Tokens } from '../../ui/theme/tokens';
import { channels } from '../colors';
import type { DrawnCell } from '../marks/cell-marks';
import type { Box } from '../model';
import { drawAxes } from '../scene/axes';
import type { Edge } from '../scene/empty-field';
import { rectPath } from '../scene/paths';
import { mergeShapes, sceneFont, type Scene } from '../scene/scene';
import type { HeatmapModel } from '../types/heatmap';
import type { PlotProps } from './plot';
import { SceneMarkup } from './scene-plot';

/** Words are SVG always; cells are a path for each colour, and a canvas where there are many. */
export function HeatmapPlot({ model, tokens }: PlotProps<HeatmapModel>) {
  const { outer } = model.frame;
  const axes = useMemo(() => axesOf(model, tokens), [model, tokens]);
  const cells = useMemo(() => (model.renderer === 'svg' ? cellsOf(model) : null), [model]);
  return (
    <>
      {cells ? null : <CellCanvas model={model} />}
      <svg width={outer.width} height={outer.height} fontFamily={fonts.ui} fontSize={sceneFont}>
        <SceneMarkup scene={axes} />
        {cells ? <SceneMarkup scene={cells} /> : null}
      </svg>
    </>
  );
}

/** The inner plot in Nivo's own box, which this plot stands in for. */
const innerOf = ({ frame }: HeatmapModel): Box => ({ ...frame.inner, x: frame.margin.left, y: frame.margin.top });

function axesOf(model: HeatmapModel, tokens: Tokens): Scene {
  const bottom = {
    ticks: model.xTicks,
    rotation: model.rotation,
    title: model.xTitle,
    titleAt: model.frame.margin.bottom - 8,
  };
  const left = { ticks: model.yTicks, title: model.yTitle, titleAt: 12 };
  return drawAxes({ inner: innerOf(model), bottom, left, grid: 'none' }, tokens);
}

const drawnBox = (cell: DrawnCell, gap: number): Box => ({
  x: cell.x + gap / 2,
  y: cell.y + gap / 2,
  width: Math.max(0.5, cell.width - gap),
  height: Math.max(0.5, cell.height - gap),
});

function cellsOf(model: HeatmapModel): Scene {
  const inner = innerOf(model);
  const placed = (cell: DrawnCell): Box => {
    const box = drawnBox(cell, model.gap);
    return { ...box, x: inner.x + box.x, y: inner.y + box.y };
  };
  const named = model.labels ? model.cells.filter(({ value }) => value !== null) : [];
  return {
    shapes: mergeShapes(
      model.cells.map((cell) => ({
        d: rectPath(placed(cell)),
        fill: cell.color,
        ...(cell.value === null ? model.emptyEdge : null),
      })),
      true,
    ),
    texts: named.map((cell) => ({
      x: inner.x + cell.x + cell.width / 2,
      y: inner.y + cell.y + cell.height / 2,
      text: model.cellLabel(cell),
      color: cell.ink,
    })),
  };
}

/** Sharp on dense screens, and in exported pictures. */
const pixelRatio = 2;

function CellCanvas({ model }: { readonly model: HeatmapModel }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { x, y, width, height } = innerOf(model);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context) paintCells(context, model);
  }, [model]);
  return (
    <canvas
      ref={canvas}
      width={Math.round(width * pixelRatio)}
      height={Math.round(height * pixelRatio)}
      style={{ position: 'absolute', left: x, top: y, width, height }}
    />
  );
}

function paintCells(context: CanvasRenderingContext2D, model: HeatmapModel): void {
  const { width, height } = innerOf(model);
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
  context.clearRect(0, 0, width, height);
  if (!paintPixels(context, model)) paintBoxes(context, model);
  if (model.labels) paintLabels(context, model);
}

/** Cells without a gap are the pixels of a small picture, enlarged: thousands of them are drawn in one go. */
function paintPixels(context: CanvasRenderingContext2D, model: HeatmapModel): boolean {
  const { width, height } = innerOf(model);
  const { columns, rows, cells } = model;
  // Enlarged only: of a picture made smaller some cells would be left out.
  if (model.gap > 0 || Math.min(width / columns, height / rows) < 1 / pixelRatio) return false;
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [columns, rows];
  const small = canvas.getContext('2d');
  if (!small) return false;
  const image = small.createImageData(columns, rows);
  cells.forEach(({ color }, index) => {
    const [red = 0, green = 0, blue = 0] = channels(color);
    const at = index * 4;
    image.data[at] = red;
    image.data[at + 1] = green;
    image.data[at + 2] = blue;
    image.data[at + 3] = 255;
  });
  small.putImageData(image, 0, 0);
  context.imageSmoothingEnabled = false;
  context.drawImage(canvas, 0, 0, width, height);
  return true;
}

function paintBoxes(context: CanvasRenderingContext2D, model: HeatmapModel): void {
  let color = '';
  for (const cell of model.cells) {
    const box = drawnBox(cell, model.gap);
    // A canvas reads a colour anew each time that it is set.
    if (cell.color !== color) context.fillStyle = color = cell.color;
    context.fillRect(box.x, box.y, box.width, box.height);
  }
  if (model.emptyEdge) outlineEmpty(context, model, model.emptyEdge);
}

function outlineEmpty(context: CanvasRenderingContext2D, model: HeatmapModel, { stroke, strokeWidth }: Edge): void {
  context.strokeStyle = stroke;
  context.lineWidth = strokeWidth;
  for (const cell of model.cells) {
    if (cell.value !== null) continue;
    const box = drawnBox(cell, model.gap);
    context.strokeRect(box.x, box.y, box.width, box.height);
  }
}

function paintLabels(context: CanvasRenderingContext2D, model: HeatmapModel): void {
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.font = `${sceneFont}px ${fonts.ui}`;
  for (const cell of model.cells) {
    if (cell.value === null) continue;
    context.fillStyle = cell.ink;
    context.fillText(model.cellLabel(cell), cell.x + cell.width / 2, cell.y + cell.height / 2);
  }
}
