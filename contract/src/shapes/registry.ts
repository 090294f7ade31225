import type { ChartKind } from '../chart-types/index.js';
import { shapeHistogram, shapeHistogram2d, shapeViolin } from './bins.js';
import { shapeBoxPlot } from './box-plot.js';
import { shapeBullet } from './bullet.js';
import { shapeCalendar } from './calendar.js';
import { shapeCandlestick } from './candlestick.js';
import { shapeChoropleth } from './choropleth.js';
import { shapeCombo } from './combo.js';
import { shapeFunnel } from './funnel.js';
import { shapePie, shapeWaffle } from './pie.js';
import { shapePivot } from './pivot.js';
import { shapeBump } from './ranks.js';
import {
  shapeArea,
  shapeBar,
  shapeLine,
  shapeMarimekko,
  shapePolarBar,
  shapeRadar,
  shapeRadialBar,
  shapeSparkline,
  shapeStream,
} from './series.js';
import { shapeTable } from './table.js';
import { shapeCirclePacking, shapeIcicle, shapeSunburst, shapeTreemap } from './tree.js';
import { shapeWaterfall } from './waterfall.js';
import type { Shape, ShapeInput } from './shape.js';

type MakeShape = (input: ShapeInput) => Shape | null;

const shapes: Partial<Readonly<Record<ChartKind, MakeShape>>> = {
  combo: shapeCombo,
  calendar: shapeCalendar,
  bar: shapeBar,
  waterfall: shapeWaterfall,
  funnel: shapeFunnel,
  bullet: shapeBullet,
  radar: shapeRadar,
  polarBar: shapePolarBar,
  radialBar: shapeRadialBar,
  marimekko: shapeMarimekko,
  pie: shapePie,
  waffle: shapeWaffle,
  treemap: shapeTreemap,
  sunburst: shapeSunburst,
  icicle: shapeIcicle,
  circlePacking: shapeCirclePacking,
  histogram: shapeHistogram,
  boxPlot: shapeBoxPlot,
  histogram2d: shapeHistogram2d,
  violin: shapeViolin,
  line: shapeLine,
  area: shapeArea,
  bump: shapeBump,
  stream: shapeStream,
  sparkline: shapeSparkline,
  candlestick: shapeCandlestick,
  choropleth: shapeChoropleth,
  table: shapeTable,
  pivot: shapePivot,
};

/** The data of a chart as its type wants it. Null: a role is not filled. */
export const shapeOf = (input: ShapeInput): Shape | null => shapes[input.configuration.type]?.(input) ?? null;
