import type {
  ChartConfiguration,
  ChartMapping,
  Dimension,
  Filter,
  Having,
  Measure,
  QuerySpec,
  Sort,
} from '@datavizpro/contract';
import { autoSort } from './auto-sort';
import { makeMeasures, type PillGroup } from './calculations';
import { withComparison } from './comparison';
import { isIdle } from './filters';
import { outputsOf, sortOutput } from './parts';
import { queryPills, rolesOf, shelf } from './shelves';
import type { EditorModel, Pill } from './types';

/** Which pills and filters each part of the query came from, so that a problem is shown where it belongs. */
export interface Places {
  readonly dimensions: readonly (readonly string[])[];
  readonly measures: readonly (readonly string[])[];
  readonly calculations: readonly (readonly string[])[];
  readonly filters: readonly string[];
}

export interface Compiled {
  readonly configuration: ChartConfiguration;
  readonly places: Places;
}

/** Shelves → configuration. Pure; pills of one name share one output. */
export function toConfiguration(model: EditorModel): Compiled {
  const outputs = groupByName(queryPills(model).flatMap(outputsOf));
  const dimensions = outputs.filter(([pill]) => pill.use === 'dimension');
  const measures = outputs.filter(([pill]) => pill.use === 'measure');
  const made = makeMeasures(
    measures,
    outputs.flatMap(([pill, ...others]) => (pill.use === 'dimension' ? [pill, ...others] : [])),
    toMeasure,
  );
  const filters = model.filters.filter((item) => !isIdle(item.filter));
  const query: QuerySpec = {
    source: model.source,
    ...some(
      'dimensions',
      dimensions.map(([pill]) => toDimension(pill)),
    ),
    ...some(
      'measures',
      made.measures.map(({ of }) => of),
    ),
    ...some(
      'calculations',
      made.calculations.map(({ of }) => of),
    ),
    ...some(
      'filters',
      filters.map((item) => item.filter),
    ),
    ...some('sort', toSort(model)),
    ...(model.limit === null ? {} : { limit: model.limit }),
    ...model.rest,
    ...some('having', [...(model.rest.having ?? []), ...measures.flatMap(([pill]) => toHaving(pill))]),
  };
  return {
    configuration: withComparison({ type: model.type, query, mapping: toMapping(model), visual: model.visual }),
    places: {
      dimensions: dimensions.map((pills) => pills.map(({ id }) => id)),
      measures: made.measures.map(({ ids }) => ids),
      calculations: made.calculations.map(({ ids }) => ids),
      filters: filters.map((item) => item.id),
    },
  };
}

function groupByName(pills: readonly Pill[]): readonly PillGroup[] {
  const groups = new Map<string, [Pill, ...Pill[]]>();
  for (const pill of pills) {
    const group = groups.get(pill.name);
    if (group) group.push(pill);
    else groups.set(pill.name, [pill]);
  }
  return [...groups.values()];
}

const some = <K extends string, T>(key: K, list: readonly T[]): Partial<Record<K, readonly T[]>> =>
  list.length > 0 ? ({ [key]: list } as Record<K, readonly T[]>) : {};

const fieldOf = (pill: Pill): { column?: string; expression?: string } => {
  if (pill.field.kind === 'column') return { column: pill.field.column };
  return pill.field.kind === 'formula' ? { expression: pill.field.expression } : {};
};

const toDimension = (pill: Pill): Dimension => ({
  ...fieldOf(pill),
  ...(pill.grain === null ? {} : { grain: pill.grain }),
  ...(pill.bin === null ? {} : { bin: pill.bin }),
  ...(pill.top ? { top: pill.top } : {}),
  as: pill.name,
});

const toMeasure = (pill: Pill): Measure => ({
  ...(pill.aggregate === null ? {} : { agg: pill.aggregate }),
  ...fieldOf(pill),
  ...(pill.q === null ? {} : { q: pill.q }),
  ...(pill.orderBy === null ? {} : { orderBy: pill.orderBy }),
  ...(pill.filter === null || isIdle(pill.filter) ? {} : { filter: pill.filter satisfies Filter }),
  as: pill.name,
});

const toHaving = ({ name, having }: Pill): readonly Having[] => (having ? [{ measure: name, ...having }] : []);

function toSort(model: EditorModel): readonly Sort[] {
  const items = model.sort === 'auto' ? autoSort(model) : model.sort;
  const pills = new Map(queryPills(model).map((pill) => [pill.id, pill]));
  return items.flatMap((item) => {
    const pill = pills.get(item.pillId);
    const by = pill && sortOutput(pill, item)?.name;
    return by === undefined ? [] : [{ by, direction: item.direction }];
  });
}

function toMapping(model: EditorModel): ChartMapping {
  const filled = rolesOf(model.type).filter((role) => shelf(model, role.role).length > 0);
  return Object.fromEntries(
    filled.map((role) => [
      role.role,
      shelf(model, role.role)
        .flatMap(outputsOf)
        .map((pill) => pill.name),
    ]),
  );
}
