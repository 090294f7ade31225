import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { chartKinds, type ChartKind, type QueryResult, type ResultColumn } from '@datavizpro/contract';
import { configurationOf, gallery, type GalleryEntry } from '@datavizpro/gallery';
import { tokens } from '../ui/theme/tokens';
import { ChartView } from './chart-view';
import { createColorBook } from './colors';
import { estimateText } from './layout/text';
import { composePicture } from './picture/compose';
import { loadChartType } from './registry';

const expected = path.join(import.meta.dirname, '../../../gallery/expected');
const size = { width: 600, height: 400 };

beforeAll(async () => {
  await Promise.all(chartKinds.map(loadChartType));
}, 60_000);

async function resultOf(kind: ChartKind, { name }: GalleryEntry): Promise<QueryResult> {
  const columns = JSON.parse(await readFile(path.join(expected, kind, `${name}.json`), 'utf8')) as ResultColumn[];
  const rowCount = columns[0]?.values.length ?? 0;
  return { columns, rowCount, truncated: false, asOf: '2026-11-01T00:00:00Z', durationMs: 1, cache: 'miss' };
}

/** The page that ChartView makes, as a document. */
function pageOf(kind: ChartKind, entry: GalleryEntry, result: QueryResult): Document {
  const configuration = configurationOf(kind, entry);
  const html = renderToStaticMarkup(
    <ChartView configuration={configuration} result={result} mode="light" title={entry.title} size={size} />,
  );
  return new DOMParser().parseFromString(html, 'text/html');
}

/** What the plot drew, and what lies below and over it, each moved to where its box stands. */
function drawingsIn(page: Document): string[] {
  return [...page.querySelectorAll<HTMLElement>('.dvp-plot')].flatMap((plot) =>
    [...plot.querySelectorAll('svg')].map((svg) => {
      svg.setAttribute('x', String(parseFloat(plot.style.left)));
      svg.setAttribute('y', String(parseFloat(plot.style.top)));
      return new XMLSerializer().serializeToString(svg);
    }),
  );
}

async function pictureOf(kind: ChartKind, entry: GalleryEntry, result: QueryResult, page: Document): Promise<string> {
  const { compute } = await loadChartType(kind);
  const environment = { locale: 'en', tokens: tokens.light, measure: estimateText, colors: createColorBook() };
  const model = compute({ configuration: configurationOf(kind, entry), result, environment, selected: null, ...size });
  const drawings = drawingsIn(page);
  return composePicture({ model, tokens: tokens.light, measure: estimateText, title: entry.title, drawings }).svg;
}

/** One element a line, and no more digits than are seen: what changed shows in the difference. */
const normal = (markup: string): string =>
  markup
    .replace(/\d+\.\d+/g, (number) => String(Number(Number(number).toFixed(2))))
    .replace(/_r_\w+_|«r\w+»|:r\w+:/gi, 'id')
    .replace(/></g, '>\n<')
    .concat('\n');

describe.each(chartKinds)('%s', (kind) => {
  it.each(gallery[kind])('$name: drawn as expected', async (entry) => {
    const result = await resultOf(kind, entry);
    const { prepare } = await loadChartType(kind);
    const configuration = configurationOf(kind, entry);
    for (let need = prepare?.(configuration, result); need; need = prepare?.(configuration, result)) await need;
    const page = pageOf(kind, entry, result);
    const isText = kind === 'number' || page.querySelector('.dvp-table') !== null;
    const isSvg = !isText && page.querySelector('.dvp-plot > div svg, .dvp-plot > svg') !== null;
    const picture = isSvg
      ? await pictureOf(kind, entry, result, page)
      : new XMLSerializer().serializeToString(page.querySelector('.dvp-drawing') ?? page);
    const file = path.join(expected, kind, `${entry.name}.${isSvg ? 'svg' : 'html'}`);
    await expect(normal(picture)).toMatchFileSnapshot(file);
  });
});
