import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { chartFamilies, chartKinds, chartTypes, type ChartFamily, type ChartKind } from '@datavizpro/contract';
import { gallery } from '@datavizpro/gallery';

const docs = path.join(import.meta.dirname, '../../../docs/charts');
const titles: Readonly<Record<ChartFamily, string>> = {
  comparison: 'To compare',
  overTime: 'Over time',
  distribution: 'How values are spread',
  relation: 'How columns go together',
  partOfWhole: 'Parts of a whole',
  places: 'Places',
  numbers: 'The figures themselves',
};

const dashed = (kind: ChartKind): string => kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const page = (kind: ChartKind): string => `${dashed(kind)}.md`;

function pictures(kind: ChartKind): string {
  const drawn = gallery[kind].filter(({ name }) =>
    existsSync(path.join(docs, `../../gallery/expected/${kind}/${name}.svg`)),
  );
  return drawn.map(({ name, title }) => `![${title}](../../gallery/expected/${kind}/${name}.svg)`).join('\n');
}

const section = (kind: ChartKind): string =>
  [`### [${chartTypes[kind].title}](${page(kind)})`, chartTypes[kind].description, pictures(kind)]
    .filter(Boolean)
    .join('\n\n');

it('every type has a page of documentation: when to use it, and when not', () => {
  expect(chartKinds.filter((kind) => !existsSync(path.join(docs, page(kind))))).toEqual([]);
});

it('the overview of all charts is up to date', async () => {
  const families = chartFamilies.map((family) => {
    const kinds = chartKinds.filter((kind) => chartTypes[kind].family === family);
    return kinds.length === 0 ? '' : [`## ${titles[family]}`, ...kinds.map(section)].join('\n\n');
  });
  const head =
    '# Charts\n\nMade from [the gallery](../../gallery/README.md) by `npx vitest run web/src/chart/gallery-page -u`: every picture is drawn by the code that draws yours.';
  const text = [head, ...families.filter(Boolean)].join('\n\n');
  await expect(`${text}\n`).toMatchFileSnapshot(path.join(docs, 'README.md'));
});
