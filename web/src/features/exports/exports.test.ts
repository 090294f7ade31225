import { describe, expect, it } from 'vitest';
import { embedHtml, frameHtml } from './embed';
import { fileName } from './file-name';
import { csvCell, toCsv, toTabs } from './shown-rows';
import { filteredSpec, wordsOf, type ExportSubject } from './subject';

describe('CSV of what a chart shows', () => {
  it('keeps text text, also where a spreadsheet would run it', () => {
    expect(['=1+1', '+1', '-1', '@x', 'plain'].map((text) => csvCell(text, true))).toEqual([
      "'=1+1",
      "'+1",
      "'-1",
      "'@x",
      'plain',
    ]);
    expect(csvCell(-5, false)).toBe('-5');
  });

  it('quotes what needs it', () => {
    expect([csvCell('a,b', true), csvCell('say "x"', true), csvCell('a\nb', true), csvCell(null, true)]).toEqual([
      '"a,b"',
      '"say ""x"""',
      '"a\nb"',
      '',
    ]);
  });

  it('has names above and a line for each row', () => {
    const columns = [
      { name: 'region', type: 'string' as const, values: ['EU', null] },
      { name: 'n', type: 'decimal' as const, values: ['1.50', '-2'] },
    ];
    const result = { columns, rowCount: 2, truncated: false, asOf: '', durationMs: 0, cache: 'hit' as const };
    expect(toCsv(result)).toBe('region,n\r\nEU,1.50\r\n,-2');
  });
});

it('file names hold nothing that a file system refuses', () => {
  expect(fileName('a/b: "c"\u0000?', 'csv')).toBe('a b c.csv');
  expect(fileName('***', 'png')).toBe('chart.png');
});

const filters = [
  { column: 'region', op: 'eq', value: 'EU' },
  { column: 'missing', op: 'eq', value: 1 },
  { column: 'kind', op: 'eq', value: 'a', exceptChartId: 'me' },
  { column: 'year', op: 'eq', value: 2026, exceptChartId: 'other' },
] as const;
const subject: ExportSubject = {
  name: 'Revenue',
  chartId: 'me',
  configuration: {
    type: 'bar',
    query: { source: { dataSourceId: 'd', table: 't' }, filters: [{ column: 'own', op: 'isNotNull' }] },
    mapping: {},
    visual: { subtitle: 'in euros' },
  },
  withheld: false,
  result: { columns: [], rowCount: 0, truncated: false, asOf: '2026-11-01T10:00:00Z', durationMs: 0, cache: 'hit' },
  filters,
  ignoredFilters: ['missing'],
  timezone: 'Europe/Berlin',
  picture: null,
};

it('the file has the filters of the board, but those of its own marks and of columns that it lacks', () => {
  const spec = filteredSpec(subject);
  expect(spec.timezone).toBe('Europe/Berlin');
  expect(spec.filters).toEqual([
    { column: 'own', op: 'isNotNull' },
    { column: 'region', op: 'eq', value: 'EU' },
    { column: 'year', op: 'eq', value: 2026 },
  ]);
});

it('a picture says what it is filtered by, and of when its data is', () => {
  const { title, subtitle, footnotes } = wordsOf(subject);
  expect([title, subtitle, footnotes?.[0]]).toEqual([
    'Revenue',
    'in euros',
    'Only where own is not empty; region is EU; year is 2026.',
  ]);
  expect(footnotes?.[1]).toMatch(/^Data as of .*2026.*\.$/);
});

it('cells for a spreadsheet hold no tab and no line break', () => {
  const columns = [{ name: 'a\tb', type: 'string' as const, values: ['x\ty\nz', '=1'] }];
  expect(toTabs({ ...subject.result, columns, rowCount: 2 })).toBe("a b\nx y z\n'=1");
});

it('HTML to embed holds the whole picture as an image, and what it shows in words', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><text>Grüße, 東京</text></svg>';
  const picture = { svg, width: 640.5, height: 400, png: () => Promise.reject(new Error('not needed')) };
  const html = embedHtml(picture, { title: '"A" < B', footnotes: ['Only where x is 1.'] });
  const page = new DOMParser().parseFromString(html, 'text/html');
  const image = page.querySelector('figure > img');
  expect([image?.getAttribute('alt'), image?.getAttribute('width')]).toEqual(['"A" < B. Only where x is 1.', '641']);
  const encoded = image?.getAttribute('src')?.split('base64,')[1] ?? '';
  expect(new TextDecoder().decode(Uint8Array.from(atob(encoded), (sign) => sign.charCodeAt(0)))).toBe(svg);
});

it('a frame names the page of one chart, with nothing secret and nothing that could break out', () => {
  const html = frameHtml('https://charts.example.org', 'c1', 'A "quoted" <b>name</b>', 'dark');
  expect(html).toContain('src="https://charts.example.org/embed/charts/c1?theme=dark"');
  expect(html).toContain('title="A &quot;quoted&quot; &lt;b&gt;name&lt;/b&gt;"');
  expect(frameHtml('https://charts.example.org', 'c1', 'x', 'auto')).not.toContain('?');
});
