import type { Calculation, CalculationKind, Measure } from '@datavizpro/contract';
import { isTemporal } from './facts';
import { autoName, calculationTitles, uniqueName } from './names';
import { pillType } from './pill';
import { queryPills } from './shelves';
import type { EditorModel, Pill, PillCalculation, TableFacts } from './types';

/** An output of the query, and the pills that it came from. */
export interface Made<T> {
  readonly of: T;
  readonly ids: readonly string[];
}

interface MadeMeasures {
  readonly measures: readonly Made<Measure>[];
  readonly calculations: readonly Made<Calculation>[];
}

/** Pills that share one output: equal ones in different roles. */
export type PillGroup = readonly [Pill, ...Pill[]];

export const isCalculated = ({ calculations = [], parts }: Pill): boolean => calculations.length > 0 && parts === null;

/** The pill before its last calculation. */
function withoutLast(pill: Pill): Pill {
  const { calculations = [], ...plain } = pill;
  const before = calculations.slice(0, -1);
  return before.length === 0 ? plain : { ...plain, calculations: before };
}

/**
 * Measures of the query, and what is calculated of them. What a calculation is made of needs an output too: that of a
 * pill that shows the same, else one of its own, which nothing draws.
 */
export function makeMeasures(
  groups: readonly PillGroup[],
  dimensions: readonly Pill[],
  toMeasure: (pill: Pill) => Measure,
): MadeMeasures {
  const measures: Made<Measure>[] = [];
  const calculations: Made<Calculation>[] = [];
  const shown = groups.map(([pill]) => pill);
  const taken = new Set([...shown, ...dimensions].map(({ name }) => name));
  const known = new Map(shown.map((pill) => [definition(pill), pill.name]));
  const done = new Set<string>();
  const make = (pill: Pill, ids: readonly string[]): void => {
    if (done.has(pill.name)) return;
    done.add(pill.name);
    const last = isCalculated(pill) ? pill.calculations?.at(-1) : undefined;
    if (!last) {
      measures.push({ of: toMeasure(pill), ids });
      return;
    }
    const inner = withoutLast(pill);
    const of = known.get(definition(inner)) ?? freeName(inner, taken);
    known.set(definition(inner), of);
    make(shown.find(({ name }) => name === of) ?? { ...inner, name: of }, ids);
    calculations.push({ of: { ...named(last, dimensions), of, as: pill.name }, ids });
  };
  for (const group of groups)
    make(
      group[0],
      group.map(({ id }) => id),
    );
  return { measures, calculations };
}

function freeName(pill: Pill, taken: Set<string>): string {
  const name = uniqueName(autoName(pill), (candidate) => !taken.has(candidate));
  taken.add(name);
  return name;
}

/** Whatever decides the values of an output. */
const definition = ({ field, use, aggregate, q, orderBy, filter, calculations = [] }: Pill): string =>
  JSON.stringify([field, use, aggregate, q, orderBy, filter, calculations]);

/** Ids of pills → names of outputs. What is not in the query any more is left to the default. */
function named(calculation: PillCalculation, dimensions: readonly Pill[]): PillCalculation {
  const nameOf = (id: string): string[] => dimensions.filter((pill) => pill.id === id).map(({ name }) => name);
  return withPlaces(calculation, nameOf);
}

/** Names of outputs → ids of pills. */
export function placed(calculation: PillCalculation, pills: readonly Pill[]): PillCalculation {
  const idOf = (name: string): string[] =>
    pills
      .filter((pill) => pill.use === 'dimension' && pill.name === name)
      .slice(0, 1)
      .map(({ id }) => id);
  return withPlaces(calculation, idOf);
}

function withPlaces(calculation: PillCalculation, translate: (place: string) => readonly string[]): PillCalculation {
  const { by, ...others } = calculation;
  const { along, ...rest } = { along: undefined, ...others };
  const next = along === undefined ? undefined : translate(along)[0];
  return {
    ...rest,
    ...(next === undefined ? {} : { along: next }),
    ...(by === undefined ? {} : { by: by.flatMap(translate) }),
  };
}

/** A calculation as it begins: three groups for a moving average, all else by default. */
export function startCalculation(kind: CalculationKind): PillCalculation {
  if (kind === 'moving') return { kind, agg: 'avg', before: 2 };
  return { kind };
}

export const runsAlong = ({ kind }: PillCalculation): boolean => kind !== 'shareOfTotal' && kind !== 'rank';

/** The columns that a query groups by, each once. */
export function groupingPills(model: EditorModel): readonly Pill[] {
  const pills = queryPills(model).filter(({ use }) => use === 'dimension');
  return pills.filter(({ name }, index) => pills.findIndex((other) => other.name === name) === index);
}

/** What a calculation runs along: what was chosen, else the first time, else the first column. */
export function alongOf(model: EditorModel, calculation: PillCalculation, facts: TableFacts): Pill | undefined {
  const pills = groupingPills(model);
  const chosen = 'along' in calculation ? pills.find(({ id }) => id === calculation.along) : undefined;
  return chosen ?? pills.find((pill) => isTemporal(pillType(pill, facts))) ?? pills[0];
}

/** What a pill's calculations lack, in words; null when nothing. */
export function calculationProblem(model: EditorModel, pill: Pill): string | null {
  const { calculations = [] } = pill;
  const lacking = isCalculated(pill) && groupingPills(model).length === 0 ? calculations.at(-1) : undefined;
  if (!lacking) return null;
  const title = lacking.kind === 'moving' ? 'A moving value' : `“${calculationTitles[lacking.kind]}”`;
  return `${title} needs a column to group by${runsAlong(lacking) ? ', to run along' : ''}`;
}
