import type { Tokens } from '../../ui/theme/tokens';
import { keyWidth, legendFont } from '../layout/legend';
import { fitText, type MeasureText } from '../layout/text';
import type { LegendItem, LegendModel } from '../model';
import { patternFill, tileOf } from '../scene/patterns';
import { keyShape } from './legend-key';
import { tag, textTag } from './svg';

const keyGap = 8;
const itemGap = 14;
const longestTop = 180;

interface Writing {
  readonly tokens: Tokens;
  readonly measure: MeasureText;
}

/** The legend as it stands on the page. */
export function legendSvg(legend: LegendModel, writing: Writing): string[] {
  return legend.placement === 'top' ? inRows(legend, writing) : inList(legend, writing);
}

function inRows(legend: LegendModel, writing: Writing): string[] {
  let x = 0;
  let y = 0;
  const written = legend.items.map((item) => {
    const label = fitText(item.label, longestTop, writing.measure, legendFont);
    const detail = item.detail ?? '';
    const labelWidth = keyWidth(item) + keyGap + Math.ceil(writing.measure(label, legendFont) + 2);
    const width = labelWidth + (detail === '' ? 0 : Math.ceil(writing.measure(detail, legendFont)) + 8);
    if (x > 0 && x + width > legend.width) [x, y] = [0, y + 20];
    const at = { x: legend.x + x, y: legend.y + y + 10 };
    const said = { 'font-size': legendFont, fill: writing.tokens.ink2 };
    const more = detail === '' ? '' : textTag(detail, at.x + labelWidth + 4, at.y + 4, said);
    x += width + itemGap;
    return itemSvg(item, label, at, writing.tokens) + more;
  });
  return [...written, moreSvg(legend, legend.x + x, legend.y + y + 10, writing.tokens)];
}

function inList(legend: LegendModel, writing: Writing): string[] {
  const rows = legend.items.length + (legend.hidden > 0 ? 1 : 0);
  const top = legend.y + Math.max(0, (legend.height - rows * 21) / 2) + 10;
  const written = legend.items.flatMap((item, row) => {
    const detail = item.detail ?? '';
    const room =
      legend.width - keyWidth(item) - keyGap - (detail === '' ? 0 : writing.measure(detail, legendFont) + 10);
    const label = fitText(item.label, room, writing.measure, legendFont);
    const y = top + row * 21;
    const named = itemSvg(item, label, { x: legend.x, y }, writing.tokens);
    if (detail === '') return [named];
    const end = { 'font-size': legendFont, fill: writing.tokens.ink2, 'text-anchor': 'end' };
    return [named, textTag(detail, legend.x + legend.width, y + 4, end)];
  });
  return [...written, moreSvg(legend, legend.x, top + legend.items.length * 21, writing.tokens)];
}

function itemSvg(
  item: LegendItem,
  label: string,
  at: { readonly x: number; readonly y: number },
  tokens: Tokens,
): string {
  return tag(
    'g',
    {},
    keySvg(item, at.x, at.y),
    textTag(label, at.x + keyWidth(item) + keyGap, at.y + 4, { 'font-size': legendFont, fill: tokens.ink }),
  );
}

const moreSvg = (legend: LegendModel, x: number, y: number, tokens: Tokens): string =>
  legend.hidden > 0
    ? textTag(`and ${legend.hidden} more`, x, y + 4, { 'font-size': legendFont, fill: tokens.ink3 })
    : '';

function keySvg(item: LegendItem, x: number, y: number): string {
  if (item.pattern || item.dash !== undefined) return patternedKey(item, x, y);
  if (item.shape === 'line') return tag('rect', { x, y: y - 1, width: 14, height: 2, fill: item.color });
  if (item.shape === 'dot') return tag('circle', { cx: x + 7, cy: y, r: 4, fill: item.color });
  return tag('rect', { x: x + 2, y: y - 5, width: 10, height: 10, rx: 2, fill: item.color });
}

/** Tiles are in the drawing that the legend belongs to. */
function patternedKey(item: LegendItem, x: number, y: number): string {
  const { d, fill = 'none', stroke, strokeWidth, dash, pattern } = keyShape(item, { x, y }, keyWidth(item));
  const line = stroke === undefined ? {} : { stroke, 'stroke-width': strokeWidth ?? 1 };
  const path = tag('path', { d, fill, ...line, ...(dash === undefined ? {} : { 'stroke-dasharray': dash }) });
  return pattern && tileOf(pattern.index) ? path + tag('path', { d, fill: patternFill(pattern) }) : path;
}
