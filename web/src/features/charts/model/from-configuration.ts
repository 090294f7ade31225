import { chartTypes, type ChartConfiguration, type Dimension, type Measure, type Sort } from '@datavizpro/contract';
import { autoSort } from './auto-sort';
import { isAutoName } from './names';
import { queryPills, rolesOf } from './shelves';
import type { EditorModel, Pill, PillField, QueryRest, SortItem } from './types';

/** The name an output has when the query gives it none. */
export function outputName(output: Dimension | Measure): string {
  if (output.as !== undefined) return output.as;
  const base = output.column ?? output.expression;
  if (!('agg' in output) || output.agg === undefined) return base ?? '';
  return base === undefined ? output.agg : `${output.agg}_${base}`;
}

/** Configuration → shelves. Whatever has no place on a shelf is kept in `extra` or `rest`. */
export function fromConfiguration(configuration: ChartConfiguration): EditorModel {
  const { query, mapping, type, visual } = configuration;
  const ids = createIds();
  const outputs = new Map<string, Omit<Pill, 'id'>>();
  for (const dimension of query.dimensions ?? []) outputs.set(outputName(dimension), fromDimension(dimension));
  for (const measure of query.measures ?? []) outputs.set(outputName(measure), fromMeasure(measure));

  const known = Object.hasOwn(chartTypes, type) ? type : 'table';
  const used = new Set<string>();
  const take = (name: string): Pill[] => {
    const output = outputs.get(name);
    if (!output) return [];
    used.add(name);
    return [{ ...output, id: ids.next() }];
  };
  const shelves = Object.fromEntries(
    rolesOf(known).map((role) => [role.role, (mapping[role.role] ?? []).flatMap(take)]),
  );
  const extra = [...outputs.keys()].filter((name) => !used.has(name)).flatMap(take);
  const filters = (query.filters ?? []).map((filter) => ({ id: ids.next(), filter }));

  const model: EditorModel = {
    type: known,
    typeChosen: true,
    source: query.source,
    shelves,
    extra,
    spare: [],
    filters,
    sort: 'auto',
    limit: query.limit ?? null,
    visual,
    rest: restOf(configuration),
    nextId: ids.count(),
  };
  return { ...model, sort: fromSort(model, query.sort ?? []) };
}

function createIds(): { next: () => string; count: () => number } {
  let number = 0;
  return { next: () => `p${(number += 1)}`, count: () => number };
}

const fieldOf = (output: Dimension | Measure): PillField => {
  if (output.expression !== undefined) return { kind: 'formula', expression: output.expression };
  return output.column === undefined ? { kind: 'rows' } : { kind: 'column', column: output.column };
};

function withNamed(pill: Omit<Pill, 'id' | 'named'>): Omit<Pill, 'id'> {
  return { ...pill, named: !isAutoName({ ...pill, id: '', named: false }) };
}

const fromDimension = (dimension: Dimension): Omit<Pill, 'id'> =>
  withNamed({
    field: fieldOf(dimension),
    use: 'dimension',
    aggregate: null,
    q: null,
    orderBy: null,
    filter: null,
    grain: dimension.grain ?? null,
    bin: dimension.bin ?? null,
    name: outputName(dimension),
    implicit: false,
  });

const fromMeasure = (measure: Measure): Omit<Pill, 'id'> =>
  withNamed({
    field: fieldOf(measure),
    use: 'measure',
    aggregate: measure.agg ?? null,
    q: measure.q ?? null,
    orderBy: measure.orderBy ?? null,
    filter: measure.filter ?? null,
    grain: null,
    bin: null,
    name: outputName(measure),
    implicit: false,
  });

function restOf({ query }: ChartConfiguration): QueryRest {
  const { joins, having, offset, timezone, weekStart } = query;
  return {
    ...(joins ? { joins } : {}),
    ...(having ? { having } : {}),
    ...(offset === undefined ? {} : { offset }),
    ...(timezone === undefined ? {} : { timezone }),
    ...(weekStart === undefined ? {} : { weekStart }),
  };
}

/** An order equal to the automatic one stays automatic: it goes on following the fields. */
function fromSort(model: EditorModel, sorts: readonly Sort[]): EditorModel['sort'] {
  const pills = queryPills(model);
  const items = sorts.flatMap(({ by, direction }): SortItem[] => {
    const pill = pills.find((candidate) => candidate.name === by);
    return pill ? [{ pillId: pill.id, direction }] : [];
  });
  const names = new Map(pills.map((pill) => [pill.id, pill.name]));
  const text = (list: readonly SortItem[]): string =>
    JSON.stringify(list.map((item) => [names.get(item.pillId), item.direction]));
  return text(items) === text(autoSort(model)) ? 'auto' : items;
}
