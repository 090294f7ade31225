import {
  chartTypes,
  type ChartConfiguration,
  type ChartRole,
  type Dimension,
  type Having,
  type Measure,
  type QuerySpec,
  type Sort,
} from '@datavizpro/contract';
import { autoSort } from './auto-sort';
import { placed } from './calculations';
import { withoutComparison } from './comparison';
import { isAutoName } from './names';
import { gather, outputsOf, sortOutput } from './parts';
import { queryPills, rolesOf } from './shelves';
import type { EditorModel, Pill, PillCalculation, PillField, PillHaving, QueryRest, SortItem } from './types';

/** The name that the server gives an output which has none. */
function derivedName(kind: Output['kind'], of: Dimension & Measure): string {
  if (kind === 'dimension') return of.column ?? 'expression';
  if (of.agg === undefined) return 'expression';
  return of.column === undefined ? of.agg : `${of.agg}_${of.column}`;
}

type Output =
  { readonly kind: 'dimension'; readonly of: Dimension } | { readonly kind: 'measure'; readonly of: Measure };

/** Every output under its name: as given, else as derived; derived ones give way, as on the server. */
function namedOutputs({ query }: ChartConfiguration): ReadonlyMap<string, Omit<Pill, 'id'>> {
  const outputs: readonly Output[] = [
    ...(query.dimensions ?? []).map((of) => ({ kind: 'dimension', of }) as const),
    ...(query.measures ?? []).map((of) => ({ kind: 'measure', of }) as const),
  ];
  const taken = new Set(outputs.flatMap(({ of }) => (of.as === undefined ? [] : [of.as.toLowerCase()])));
  const named = outputs.map((output): [string, Omit<Pill, 'id'>] => {
    const name = output.of.as ?? freeName(output, taken);
    taken.add(name.toLowerCase());
    if (output.kind === 'dimension') return [name, fromDimension(output.of, name)];
    return [name, { ...fromMeasure(output.of, name), having: havingOf(query.having ?? [], name) }];
  });
  return withCalculations(new Map(named), query);
}

type Outputs = ReadonlyMap<string, Omit<Pill, 'id'>>;

/** And the calculations, each as its measure with one thing more. Their `along` and `by` hold names still. */
function withCalculations(outputs: Outputs, { calculations = [], having = [] }: QuerySpec): Outputs {
  const all = new Map(outputs);
  for (const { of, as, ...calculation } of calculations) {
    const name = as ?? `${calculation.kind}_${of}`;
    const base = all.get(of);
    if (!base) continue;
    const chain: readonly PillCalculation[] = [...(base.calculations ?? []), calculation];
    all.set(name, withNamed({ ...base, calculations: chain, having: havingOf(having, name), name }));
  }
  return all;
}

/** Outputs that only calculations are made of, under the names that we give them: made again from their pills. */
function isOnlyCalculatedOf(name: string, pill: Omit<Pill, 'id'>, { query }: ChartConfiguration): boolean {
  const { calculations = [], sort = [], having = [] } = query;
  const used = sort.some(({ by }) => by === name) || having.some(({ measure }) => measure === name);
  return !used && calculations.some(({ of }) => of === name) && isAutoName({ ...pill, id: '' });
}

/** The one condition on a measure's value; several at once have no control, and stay as they are. */
function havingOf(all: readonly Having[], name: string): PillHaving | null {
  const [only, ...others] = all.filter(({ measure }) => measure === name);
  if (only === undefined || others.length > 0) return null;
  const { measure: _name, ...condition } = only;
  return condition;
}

function freeName({ kind, of }: Output, taken: ReadonlySet<string>): string {
  const derived = derivedName(kind, of);
  let name = derived;
  for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${derived}_${count}`;
  return name;
}

/** Configuration → shelves. Whatever has no place on a shelf is kept in `extra` or `rest`. */
export function fromConfiguration(given: ChartConfiguration): EditorModel {
  const configuration = withoutComparison(given);
  const { query, mapping, type, visual } = configuration;
  const ids = createIds();
  const outputs = namedOutputs(configuration);

  const known = Object.hasOwn(chartTypes, type) ? type : 'table';
  const used = new Set<string>();
  const take = (name: string): Pill[] => {
    const output = outputs.get(name);
    if (!output) return [];
    used.add(name);
    return [{ ...output, id: ids.next() }];
  };
  const named = Object.fromEntries(
    rolesOf(known).map((role) => [role.role, gathered((mapping[role.role] ?? []).flatMap(take), role)]),
  );
  const unused = [...outputs].filter(
    ([name, pill]) => !used.has(name) && !isOnlyCalculatedOf(name, pill, configuration),
  );
  const others = unused.flatMap(([name]) => take(name));
  const all = [...Object.values(named).flat(), ...others];
  const shelves = Object.fromEntries(Object.entries(named).map(([role, pills]) => [role, withPlaces(pills, all)]));
  const extra = withPlaces(others, all);
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
    rest: restOf(
      configuration,
      [...outputs].flatMap(([name, { having }]) => (having === null ? [] : [name])),
    ),
    nextId: ids.count(),
  };
  return { ...model, sort: fromSort(model, query.sort ?? []) };
}

const withPlaces = (pills: readonly Pill[], all: readonly Pill[]): readonly Pill[] =>
  pills.map((pill) =>
    pill.calculations ? { ...pill, calculations: pill.calculations.map((each) => placed(each, all)) } : pill,
  );

/** In a role that makes several measures of a column, those that belong together as one pill each. */
function gathered(pills: readonly Pill[], { expands }: Pick<ChartRole, 'expands'>): readonly Pill[] {
  if (!expands) return pills;
  const one = gather(pills.slice(0, expands.length), expands);
  const [first, ...others] = pills;
  if (!first) return [];
  if (!one) return [first, ...gathered(others, { expands })];
  return [{ ...one, id: first.id }, ...gathered(pills.slice(expands.length), { expands })];
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

const fromDimension = (dimension: Dimension, name: string): Omit<Pill, 'id'> =>
  withNamed({
    field: fieldOf(dimension),
    use: 'dimension',
    aggregate: null,
    q: null,
    orderBy: null,
    filter: null,
    having: null,
    grain: dimension.grain ?? null,
    bin: dimension.bin ?? null,
    top: dimension.top ?? null,
    parts: null,
    name,
    implicit: false,
  });

const fromMeasure = (measure: Measure, name: string): Omit<Pill, 'id'> =>
  withNamed({
    field: fieldOf(measure),
    use: 'measure',
    aggregate: measure.agg ?? null,
    q: measure.q ?? null,
    orderBy: measure.orderBy ?? null,
    filter: measure.filter ?? null,
    having: null,
    grain: null,
    bin: null,
    top: null,
    parts: null,
    name,
    implicit: false,
  });

function restOf({ query }: ChartConfiguration, onPills: readonly string[]): QueryRest {
  const { joins, offset, timezone, weekStart } = query;
  const having = query.having?.filter(({ measure }) => !onPills.includes(measure));
  return {
    ...(joins ? { joins } : {}),
    ...(having && having.length > 0 ? { having } : {}),
    ...(offset === undefined ? {} : { offset }),
    ...(timezone === undefined ? {} : { timezone }),
    ...(weekStart === undefined ? {} : { weekStart }),
  };
}

/** An order equal to the automatic one stays automatic: it goes on following the fields. */
function fromSort(model: EditorModel, sorts: readonly Sort[]): EditorModel['sort'] {
  const pills = queryPills(model);
  const items = sorts.flatMap(({ by, direction }): SortItem[] => {
    const pill = pills.find((candidate) => outputsOf(candidate).some(({ name }) => name === by));
    if (!pill) return [];
    const part = outputsOf(pill).findIndex(({ name }) => name === by);
    const usual = sortOutput(pill, {})?.name === by;
    return [{ pillId: pill.id, direction, ...(usual ? {} : { part }) }];
  });
  const byId = new Map(pills.map((pill) => [pill.id, pill]));
  const nameOf = (item: SortItem): string | undefined => {
    const pill = byId.get(item.pillId);
    return pill && sortOutput(pill, item)?.name;
  };
  const text = (list: readonly SortItem[]): string =>
    JSON.stringify(list.map((item) => [nameOf(item), item.direction]));
  return text(items) === text(autoSort(model)) ? 'auto' : items;
}
