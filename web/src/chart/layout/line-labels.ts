import type { Tokens } from '../../ui/theme/tokens';
import { areaColor } from '../colors';
import type { Series, SeriesTable } from '../data/series';
import type { LineGeometry } from '../marks/line-marks';
import type { ChartInput, LegendItem, LegendModel } from '../model';
import { patternChoice } from '../scene/patterns';
import { endLabelWidth, fitEndLabel, spreadLabels, type EndLabel } from './end-labels';
import { courseItems } from './course-legend';
import { rightLegend, topLegend } from './legend';

export interface LabelLayout {
  readonly legend: LegendModel | null;
  readonly direct: boolean;
  readonly right: number;
}

/** Names at the ends of the lines when there is room, else a legend; one series needs no name. */
export function placeLabels(
  input: ChartInput,
  table: SeriesTable,
  stacked: boolean,
  derived: readonly Series[] = [],
): LabelLayout {
  const { measure } = input.environment;
  const wish = input.configuration.visual.legend ?? 'auto';
  const none: LabelLayout = { legend: null, direct: false, right: 12 };
  const single = table.series.length === 1 && table.seriesColumn === null;
  if (wish === 'none') return none;
  if (derived.length > 0) return overData(input, table, stacked, derived);
  if (single && stacked && wish === 'auto') return none;
  if (wish === 'auto' && input.height >= 110) {
    const names = single ? [lastValueText(table)] : table.series.map((series) => series.label);
    const right = endLabelWidth(names, input.width, measure);
    if (right !== null) return { legend: null, direct: true, right };
  }
  if (single && wish === 'auto') return none;
  const items = seriesItems(input, table, stacked);
  const legend = wish === 'right' ? rightLegend(items, input, measure) : topLegend(items, input, measure);
  return { legend, direct: false, right: 12 };
}

/** Lines over the data are always named, but in pictures too low for names: what they are cannot be guessed. */
function overData(input: ChartInput, table: SeriesTable, stacked: boolean, derived: readonly Series[]): LabelLayout {
  const { measure } = input.environment;
  const wish = input.configuration.visual.legend ?? 'auto';
  if (wish === 'auto' && input.height < 150) return { legend: null, direct: false, right: 12 };
  const items = [...seriesItems(input, table, stacked), ...courseItems(derived)];
  const legend = wish === 'right' ? rightLegend(items, input, measure) : topLegend(items, input, measure);
  return { legend, direct: false, right: 12 };
}

function seriesItems(
  { configuration, environment }: ChartInput,
  { series }: SeriesTable,
  stacked: boolean,
): LegendItem[] {
  const { tokens } = environment;
  const patterned = configuration.visual.patterns === true && series.length > 1;
  return series.map((each, index) => ({
    ...legendItem(each, stacked ? tokens : null),
    ...patternChoice(patterned, index, tokens),
  }));
}

/** Of lines, or of areas when there are tokens to calm their colour with. */
const legendItem = ({ id, label, color }: Series, tokens: Tokens | null): LegendItem =>
  tokens ? { id, label, color: areaColor(color, tokens), shape: 'box' } : { id, label, color, shape: 'line' };

const lastValueText = (table: SeriesTable): string => {
  const last = table.series[0]?.values.findLast((value) => value !== null);
  return typeof last === 'number' ? table.format.short(last) : '';
};

/** Where a line ends that does not reach the end of the axis. */
const startOf = ({ xs, frame, stacked }: LineGeometry, place: number): Pick<EndLabel, 'start'> => {
  const x = xs[place] ?? frame.inner.width;
  return !stacked && x < frame.inner.width - 6 ? { start: x } : {};
};

/** The names where the lines end; null when they cannot be moved apart. */
export function endLabelsOf(
  input: ChartInput,
  table: SeriesTable,
  geometry: LineGeometry,
  room: number,
): EndLabel[] | null {
  const { tokens, measure } = input.environment;
  const single = table.series.length === 1 && table.seriesColumn === null;
  const labels = table.series.flatMap((series, index): EndLabel[] => {
    const tops = geometry.tops[index] ?? [];
    const place = tops.findLastIndex((y) => y !== null);
    const top = tops[place];
    if (top === undefined || top === null) return [];
    const y = !geometry.stacked ? top : (top + (geometry.bottoms[index]?.[place] ?? top)) / 2;
    const text = single ? lastValueText(table) : fitEndLabel(series.label, room, measure);
    return [
      {
        id: series.id,
        text,
        color: single ? tokens.ink : tokens.ink2,
        lead: series.color,
        y,
        from: y,
        ...startOf(geometry, place),
      },
    ];
  });
  return spreadLabels(labels, geometry.frame.inner.height);
}
