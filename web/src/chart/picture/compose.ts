import { fonts, type Tokens } from '../../ui/theme/tokens';
import type { MeasureText } from '../layout/text';
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
  /** What the plot drew: markup that stands where it stands on the page. */
  readonly drawings: readonly string[];
  /** A style element that brings the font along. */
  readonly font?: string | null;
}

const edge = 20;

/** One file that stands by itself: title, legend, drawing. Text stays text. */
export function composePicture(parts: PictureParts): { svg: string; width: number; height: number } {
  const { model, tokens, title, subtitle } = parts;
  const headHeight = subtitle ? 48 : 30;
  const width = model.width + edge * 2;
  const height = model.height + headHeight + edge * 2;
  const body = tag(
    'g',
    { transform: `translate(${edge},${edge + headHeight})` },
    ...parts.drawings,
    ...(model.legend ? legendSvg(model.legend, parts) : []),
    ...(model.ramp ? [rampSvg(model.ramp, model.width, parts)] : []),
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
