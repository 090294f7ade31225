import type { ChartKind } from '../chart-types/index.js';
import { shapeHistogram, shapeHistogram2d, shapeViolin } from './bins.js';
import { shapeBoxPlot } from './box-plot.js';
import { shapeBullet } from './bullet.js';
import { shapeCalendar } from './calendar.js';
import { shapeCandlestick } from './candlestick.js';
import { shapeChoropleth } from './choropleth.js';
import { shapeCombo } from './combo.js';
import { shapeCourse } from './course.js';
import { shapeCorrelation } from './correlation.js';
import { shapeDensity } from './density.js';
import { shapeRelations } from './flows.js';
import { shapeFunnel } from './funnel.js';
import { shapeGauge } from './gauge.js';
import { shapeHeatmap } from './heatmap.js';
import { withKnownBins } from './known-bins.js';
import { shapeNumber } from './number.js';
import { shapeParallel } from './parallel.js';
import { shapePie } from './pie.js';
import { shapePivot } from './pivot.js';
import { shapePointMap } from './point-map.js';
import { shapeAreaBump, shapeBump } from './ranks.js';
import { shapeSankey } from './sankey.js';
import { shapeTrendedScatter } from './scatter.js';
import { shapeSeries } from './series.js';
import { shapeTable } from './table.js';
import { shapeTimeRange } from './time-range.js';
import { shapeTree } from './tree.js';
import { shapeWaterfall } from './waterfall.js';
import type { Shape, ShapeInput } from './shape.js';

type MakeShape = (input: ShapeInput) => Shape | null;

const shapes: Readonly<Record<ChartKind, MakeShape>> = {
  combo: shapeCombo,
  calendar: shapeCalendar,
  timeRange: shapeTimeRange,
  bar: shapeCourse,
  waterfall: shapeWaterfall,
  funnel: shapeFunnel,
  bullet: shapeBullet,
  radar: shapeSeries,
  polarBar: shapeSeries,
  radialBar: shapeSeries,
  marimekko: shapeSeries,
  pie: shapePie,
  waffle: shapePie,
  treemap: shapeTree,
  sunburst: shapeTree,
  icicle: shapeTree,
  circlePacking: shapeTree,
  histogram: shapeHistogram,
  boxPlot: shapeBoxPlot,
  histogram2d: shapeHistogram2d,
  densityHeatmap: shapeDensity,
  violin: shapeViolin,
  line: shapeCourse,
  area: shapeCourse,
  bump: shapeBump,
  areaBump: shapeAreaBump,
  stream: shapeSeries,
  sparkline: shapeSeries,
  candlestick: shapeCandlestick,
  choropleth: shapeChoropleth,
  scatter: shapeTrendedScatter,
  bubble: shapeTrendedScatter,
  heatmap: shapeHeatmap,
  number: shapeNumber,
  pointMap: shapePointMap,
  gauge: shapeGauge,
  sankey: shapeSankey,
  chord: shapeRelations,
  network: shapeRelations,
  correlation: shapeCorrelation,
  parallel: shapeParallel,
  table: shapeTable,
  pivot: shapePivot,
};

/** The data of a chart as its type wants it. Null: a role is not filled. */
export const shapeOf = (input: ShapeInput): Shape | null =>
  shapes[input.configuration.type]({ ...input, configuration: withKnownBins(input) });
