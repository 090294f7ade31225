import { beforeAll, describe, expect, it } from 'vitest';
import { labelPoints } from '../layout/point-labels';
import { estimateText } from '../layout/text';
import { loadAtlas } from '../maps/atlas';
import type { SceneText } from '../scene/scene';
import { column, drawn, inputOf, resultOf, sum, times } from '../test/inputs';
import { computeGauge, type GaugeModel } from './gauge';
import { computePointMap, type PointMapModel } from './point-map';
import { computeSankey, type SankeyModel } from './sankey';

const sizes = [
  { width: 240, height: 160 },
  { width: 600, height: 400 },
  { width: 1920, height: 1000 },
];

/** Where a word stands. */
function boxOf({ x, y, text, anchor = 'middle', size = 11 }: SceneText) {
  const width = estimateText(text, size);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - size / 2, bottom: y + size / 2 };
}
function expectApart(texts: readonly SceneText[], size: { width: number; height: number }): void {
  const boxes = texts.map(boxOf);
  boxes.forEach((a, index) => {
    expect(a.left, texts[index]?.text).toBeGreaterThanOrEqual(-2);
    expect(a.right, texts[index]?.text).toBeLessThanOrEqual(size.width + 2);
    const touched = boxes
      .slice(index + 1)
      .find((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom);
    expect(touched, texts[index]?.text).toBeUndefined();
  });
}

describe('sankey', () => {
  const flows = (size = sizes[1]) =>
    drawn<SankeyModel>(
      computeSankey(
        inputOf({
          type: 'sankey',
          mapping: { steps: ['from', 'to'], value: ['n'] },
          query: { dimensions: [{ column: 'from' }, { column: 'to' }], measures: sum('n') },
          result: resultOf(
            column('from', 'string', ['Coal', 'Gas', 'Gas', 'Power', 'Power', 'Homes']),
            column('to', 'string', ['Power', 'Power', 'Heat', 'Homes', 'Losses', 'Coal']),
            column('n', 'float', [10, 5, 4, 9, 6, 1]),
          ),
          ...size,
        }),
      ),
    );

  it.each(sizes)('writes names that neither touch nor leave a picture of $width', (size) => {
    expectApart(flows(size).scene.texts, size);
  });

  it('finds flows and places under the pointer, and reads them', () => {
    const { marks } = flows();
    for (let index = 0; index < marks.count; index += 1) {
      const mark = marks.mark(index);
      const hit = marks.hit(mark?.x ?? 0, (mark?.y ?? 0) + (mark?.box ? 2 : 0));
      expect(marks.mark(hit ?? -1)).not.toBeNull();
    }
    expect(marks.mark(0)).toMatchObject({ title: 'Coal → Power', values: { from: 'Coal', to: 'Power' } });
    expect(marks.mark(0)?.reading).toBe('Coal to Power: 10, 100% of Coal');
  });

  it('tells what leads back', () => {
    expect(flows().notes).toEqual(['1 flow leads back and is not drawn: Homes → Coal.']);
    expect(flows().description).toContain('The largest goes from Coal to Power, 10.');
  });

  it('is a handful of nodes however many flows there are', () => {
    const many = drawn<SankeyModel>(
      computeSankey(
        inputOf({
          type: 'sankey',
          mapping: { steps: ['a', 'b'], value: ['n'] },
          query: { measures: sum('n') },
          result: resultOf(
            column(
              'a',
              'string',
              times(2000, (index) => `a${index % 50}`),
            ),
            column(
              'b',
              'string',
              times(2000, (index) => `b${index % 41}`),
            ),
            column(
              'n',
              'integer',
              Array.from({ length: 2000 }, (_, index) => index),
            ),
          ),
        }),
      ),
    );
    expect(many.scene.shapes.length + many.scene.texts.length).toBeLessThan(60);
  });
});

describe('gauge', () => {
  const gaugeOf = (value: number, visual = {}, size = sizes[1]) =>
    drawn<GaugeModel>(
      computeGauge(
        inputOf({
          type: 'gauge',
          mapping: { value: ['n'] },
          visual,
          query: { measures: sum('n') },
          result: resultOf(column('n', 'float', [value])),
          ...size,
        }),
      ),
    );

  it('is as far as its value is', () => {
    expect(gaugeOf(25, { gauge: { max: 100 } }).share).toBe(0.25);
    expect(gaugeOf(0.4, { valueFormat: 'percent' }).share).toBe(0.4);
    expect(gaugeOf(-5, { gauge: { min: -10, max: 10 } }).share).toBe(0.25);
    expect(gaugeOf(0).share).toBe(0);
  });

  it('says when the value lies beyond the end', () => {
    const beyond = gaugeOf(140, { gauge: { max: 100 } });
    expect([beyond.share, beyond.notes]).toEqual([1, ['140 lies beyond the end of the scale.']]);
  });

  it('tells goal and band in words', () => {
    const bands = [
      { to: 50, look: 'bad' },
      { to: 100, look: 'good' },
    ];
    expect(gaugeOf(40, { gauge: { max: 100, target: 80, bands } }).description).toBe(
      'Gauge: n is 40, 50% of the goal of 80, on a scale from 0 to 100. That is bad.',
    );
  });

  it.each(sizes)('fits into $width × $height', (size) => {
    const model = gaugeOf(62_000.5, { gauge: { target: 75_000, bands: [{ to: 90_000, look: 'good' }] } }, size);
    expectApart(model.scene.texts, size);
    for (const text of model.scene.texts) expect(boxOf(text).bottom).toBeLessThanOrEqual(size.height);
  });
});

describe('map of points', () => {
  beforeAll(() => loadAtlas('world'));
  const pointsOf = (count: number, at: (index: number) => readonly [number, number], size = sizes[1]) =>
    drawn<PointMapModel>(
      computePointMap(
        inputOf({
          type: 'pointMap',
          mapping: { latitude: ['lat'], longitude: ['lon'], size: ['n'], detail: ['city'] },
          query: { dimensions: [{ column: 'city' }], measures: sum('n') },
          result: resultOf(
            column(
              'city',
              'string',
              times(count, (index) => `city ${index}`),
            ),
            column(
              'lat',
              'float',
              Array.from({ length: count }, (_, index) => at(index)[0]),
            ),
            column(
              'lon',
              'float',
              Array.from({ length: count }, (_, index) => at(index)[1]),
            ),
            column(
              'n',
              'integer',
              Array.from({ length: count }, (_, index) => index + 1),
            ),
          ),
          ...size,
        }),
      ),
    );

  it('puts north above south and east to the right, with areas as large as values', () => {
    const { points } = pointsOf(4, (index) => [40 + index * 3, index * 4]);
    const byRow = [...points].sort((a, b) => a.row - b.row);
    byRow.slice(1).forEach((point, index) => {
      expect(point.x).toBeGreaterThan(byRow[index]?.x ?? 0);
      expect(point.y).toBeLessThan(byRow[index]?.y ?? 0);
    });
    expect((byRow[3]?.radius ?? 0) / (byRow[0]?.radius ?? 1)).toBeCloseTo(2, 5);
  });

  it.each(sizes)('keeps points inside $width × $height, and names apart', (size) => {
    const model = pointsOf(30, (index) => [((index * 37) % 120) - 60, ((index * 71) % 340) - 170], size);
    for (const { x, y } of model.points) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(size.width);
      expect(y).toBeLessThanOrEqual(model.mapBox.height);
    }
    expectApart(model.map.texts, size);
  });

  it('draws neighbours as one when there are many, and loses none', () => {
    const model = pointsOf(4000, (index) => [50 + Math.sin(index) * 5, 10 + Math.cos(index * 1.7) * 8]);
    expect(model.points.length).toBeLessThan(1500);
    expect(model.points.reduce((count, { rows }) => count + rows.length, 0)).toBe(4000);
    expect(model.points.reduce((total, { size }) => total + (size ?? 0), 0)).toBe((4000 * 4001) / 2);
    expect(model.notes[0]).toMatch(/^4,000 points are drawn as \d+: each stands for those around it\.$/);
    expect(model.map.shapes.length).toBeLessThan(20);
  });
});

it('names of points cover neither each other nor points', () => {
  const points = Array.from({ length: 60 }, (_, index) => ({
    x: 20 + ((index * 97) % 560),
    y: 20 + ((index * 53) % 360),
    radius: 6,
    text: `place ${index}`,
  }));
  const labels = labelPoints(points, {
    box: { x: 0, y: 0, width: 600, height: 400 },
    measure: estimateText,
    font: 11,
    most: 40,
  });
  expect(labels.length).toBeGreaterThan(15);
  expectApart(
    labels.map((label) => ({ ...label, color: '' })),
    { width: 600, height: 400 },
  );
});
