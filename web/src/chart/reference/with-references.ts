import type { ChartVisual, ValueAxisName } from '@datavizpro/contract';
import { sentence } from '../describe';
import type { ChartInput, ChartModel } from '../model';
import { drawReferences } from './draw';
import { boxesOfMarks, withReferenceMarks } from './marks';
import type { ReferencePlane } from './plane';
import { resolveReferences } from './resolve';

/** Smallest picture in which lines and notes have words; in smaller ones pointing and readers still say them. */
const labelled = { width: 200, height: 110 };

const isSet = ({ goals = [], bands = [], annotations = [] }: ChartVisual): boolean =>
  goals.length + bands.length + annotations.length > 0;

/** The chart with its goal lines, bands and annotations: drawn, described, and among its marks. */
export function withReferences<Model extends ChartModel>(
  input: ChartInput,
  model: Model,
  planeOf: () => ReferencePlane,
): Model {
  const { visual } = input.configuration;
  if (!isSet(visual)) return model;
  const plane = planeOf();
  const references = resolveReferences(visual, plane, model.marks);
  const { tokens, measure } = input.environment;
  const { under, over, drawn } = drawReferences(references, {
    inner: plane.inner,
    words: plane.words,
    marks: plane.drawn ?? boxesOfMarks(model.marks),
    measure,
    tokens,
    labelled: input.width >= labelled.width && input.height >= labelled.height,
  });
  return {
    ...model,
    description: sentence(model.description, ...drawn.map(({ reference }) => reference.words)),
    notes: [...model.notes, ...references.faults],
    marks: withReferenceMarks(model.marks, drawn),
    reference: { under, over },
  };
}

/** The range of an axis with the lines, bands and notes that are to be seen on it, too. */
export function reachingReferences(
  { configuration }: ChartInput,
  axis: ValueAxisName,
  range: readonly [number, number],
): readonly [number, number] {
  const { goals = [], bands = [], annotations = [] } = configuration.visual;
  const onAxis = (of: { readonly axis?: ValueAxisName }): boolean => (of.axis ?? 'y') === axis;
  const places = [
    ...goals.filter(onAxis).map(({ at }) => at),
    ...bands.filter(onAxis).flatMap(({ from, to }) => [from, to]),
    ...annotations.map(({ at, value }) => (axis === 'x' ? at : axis === 'y' ? value : undefined)),
  ].filter((place) => typeof place === 'number');
  return [Math.min(range[0], ...places), Math.max(range[1], ...places)];
}
