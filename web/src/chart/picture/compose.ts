import { fonts, type Tokens } from '../../ui/theme/tokens';
import { wrapText, type MeasureText } from '../layout/text';
import type { ChartModel } from '../model';
import { legendSvg } from './legend-svg';
import { rampSvg, type RampModel } from './ramp-svg';
import { tag, textTag } from './svg';

export interface PictureParts {
  readonly model: ChartModel & { readonly ramp?: RampModel | null };
  readonly tokens: Tokens;
  readonly measure: MeasureText;
  readonly title: string;
  readonly subtitle?: string | undefined;
  /** Small, below the drawing: notes, filters, the time of the data. */
  readonly footnotes?: readonly string[];
  /** What the plot drew: markup that stands where it stands on the page. */
  readonly drawings: readonly string[];
  /** A style element that brings the font along. */
  readonly font?: string | null;
}

const edge = 20;
const noteFont = 11;
const noteLine = 16;

/** One file that stands by itself: title, legend, drawing. Text stays text. */
export function composePicture(parts: PictureParts): { svg: string; width: number; height: number } {
  const { model, tokens, title, subtitle, measure } = parts;
  const headHeight = subtitle ? 48 : 30;
  const width = model.width + edge * 2;
  const lines = (parts.footnotes ?? []).flatMap((note) => wrapText(note, model.width, measure, noteFont));
  const bodyHeight = model.height + (lines.length > 0 ? lines.length * noteLine + 6 : 0);
  const height = bodyHeight + headHeight + edge * 2;
  const body = tag(
    'g',
    { transform: `translate(${edge},${edge + headHeight})` },
    ...parts.drawings,
    ...(model.legend ? legendSvg(model.legend, parts) : []),
    ...(model.ramp ? [rampSvg(model.ramp, model.width, parts)] : []),
    ...lines.map((line, row) =>
      textTag(line, 0, model.height + 18 + row * noteLine, { 'font-size': noteFont, fill: tokens.ink3 }),
    ),
  );
  const root = { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` };
  const svg = tag(
    'svg',
    { ...root, 'font-family': fonts.ui },
    parts.font ?? '',
    tag('rect', { width, height, fill: tokens.surface }),
    textTag(title, edge, edge + 13, { 'font-size': 15, 'font-weight': 620, fill: tokens.ink }),
    subtitle ? textTag(subtitle, edge, edge + 31, { 'font-size': 12, fill: tokens.ink2 }) : '',
    body,
  );
  return { svg, width, height };
}
