import type { ChartRole, RoleMeasure } from '@datavizpro/contract';
import { aggregateExtras, countedBin, defaultAggregate } from './defaults';
import { findColumn, isNumeric, isTemporal } from './facts';
import { autoName } from './names';
import { pillType } from './pill';
import type { Pill, PillPart, SortItem, TableFacts } from './types';

/** `Median of price`: what a part of a pill is called. */
const partName = (title: string, name: string): string => `${title} of ${name}`;

/** What the pill adds to the query: itself, or its parts, each as a pill of its own. */
export function outputsOf(pill: Pill): readonly Pill[] {
  const { parts, orderBy } = pill;
  if (!parts) return [pill];
  const { calculations: _ofTheWhole, ...plain } = pill;
  return parts.map((part) => ({ ...plain, ...part, orderBy: isOrdered(part.aggregate) ? orderBy : null, parts: null }));
}

/** The output that an order by this pill means. */
export function sortOutput(pill: Pill, { part }: Pick<SortItem, 'part'>): Pill | undefined {
  const outputs = outputsOf(pill);
  return outputs[part ?? Math.floor((outputs.length - 1) / 2)];
}

/** The pill under that name; its parts are named after it. */
export function renamed(pill: Pill, name: string, titles: readonly string[] = []): Pill {
  if (!pill.parts) return { ...pill, name };
  const parts = pill.parts.map((part, index) => ({
    ...part,
    name: partName(titles[index] ?? titleOf(part, pill.name), name),
  }));
  return { ...pill, name, parts };
}

/** What stands before the pill's name in that of its part; the part's own name where it was named otherwise. */
const titleOf = (part: PillPart, name: string): string =>
  part.name.endsWith(` of ${name}`) ? part.name.slice(0, -` of ${name}`.length) : part.name;

/** The pill as the role wants it: several measures of its column, ranges of its numbers, or plainly itself. */
export function suitTo(role: ChartRole, pill: Pill, facts: TableFacts): Pill {
  if (role.expands) return pill.parts && isMadeOf(pill.parts, role.expands) ? pill : expand(pill, role.expands, facts);
  const plain = pill.parts ? collapse(pill, facts) : pill;
  if (role.grain) return withGrain(plain, role.grain, facts);
  return role.binned ? withBin(plain, facts) : plain;
}

const isMadeOf = (parts: readonly PillPart[], measures: readonly RoleMeasure[]): boolean =>
  parts.length === measures.length &&
  parts.every(({ aggregate, q }, index) => aggregate === measures[index]?.agg && q === (measures[index].q ?? null));

/** True for a pill that is what the role expands a column to. */
export const isExpanded = (role: ChartRole, { parts }: Pill): boolean =>
  role.expands === undefined ? parts === null : parts !== null && isMadeOf(parts, role.expands);

function expand(pill: Pill, measures: readonly RoleMeasure[], facts: TableFacts): Pill {
  if (pill.use !== 'measure' || pill.field.kind !== 'column') return pill;
  const { column } = pill.field;
  const parts = measures.map(({ agg, q }): PillPart => ({ aggregate: agg, q: q ?? null, name: '' }));
  const ordering = parts.find(({ aggregate }) => isOrdered(aggregate))?.aggregate;
  const orderBy = ordering ? aggregateExtras(ordering, column, facts).orderBy : null;
  const several: Pill = { ...pill, parts, orderBy, having: null };
  const name = pill.named ? pill.name : autoName(several);
  return renamed(
    several,
    name,
    measures.map(({ title }) => title),
  );
}

function collapse(pill: Pill, facts: TableFacts): Pill {
  const column = pill.field.kind === 'column' ? pill.field.column : '';
  const aggregate = pill.aggregate ?? defaultAggregate(findColumn(facts, column));
  const one: Pill = { ...pill, ...aggregateExtras(aggregate, column, facts), aggregate, parts: null };
  return pill.named ? one : { ...one, name: autoName(one) };
}

function withGrain(pill: Pill, grain: Pill['grain'], facts: TableFacts): Pill {
  const isTime = pill.use === 'dimension' && pill.field.kind === 'column' && isTemporal(pillType(pill, facts));
  return isTime ? { ...pill, grain } : pill;
}

function withBin(pill: Pill, facts: TableFacts): Pill {
  const { field } = pill;
  const groups = pill.use === 'dimension' && pill.bin === null && pill.grain === null && pill.top === null;
  if (!groups || field.kind !== 'column' || !isNumeric(pillType(pill, facts))) return pill;
  return { ...pill, bin: countedBin(field.column) };
}

/**
 * Outputs of a saved chart that are the parts of one column, in their order, as one pill; null when they are not.
 * Whatever they are called, they keep their names.
 */
export function gather(
  outputs: readonly Omit<Pill, 'id'>[],
  measures: readonly RoleMeasure[],
): Omit<Pill, 'id'> | null {
  const [first] = outputs;
  if (first?.use !== 'measure' || first.field.kind !== 'column') return null;
  const common = JSON.stringify([first.field, first.filter]);
  const parts: PillPart[] = [];
  for (const { aggregate, q, name, having, orderBy, use, field, filter } of outputs) {
    const same = use === 'measure' && having === null && JSON.stringify([field, filter]) === common;
    if (!same || aggregate === null || (!isOrdered(aggregate) && orderBy !== null)) return null;
    parts.push({ aggregate, q, name });
  }
  const orders = new Set(outputs.flatMap(({ aggregate, orderBy }) => (isOrdered(aggregate) ? [orderBy] : [])));
  if (orders.size > 1 || !isMadeOf(parts, measures)) return null;
  const plain = { ...first, aggregate: null, q: null, parts, orderBy: [...orders][0] ?? null };
  const automatic = autoName({ ...plain, id: '' });
  const name = commonName(parts, measures) ?? automatic;
  return { ...plain, name, named: name !== automatic };
}

const isOrdered = (aggregate: Pill['aggregate']): boolean => aggregate === 'first' || aggregate === 'last';

/** The name after which all parts are called. */
function commonName(parts: readonly PillPart[], measures: readonly RoleMeasure[]): string | null {
  const start = partName(measures[0]?.title ?? '', '');
  const name = parts[0]?.name.startsWith(start) ? parts[0].name.slice(start.length) : '';
  const all = parts.every((part, index) => part.name === partName(measures[index]?.title ?? '', name));
  return all && name !== '' ? name : null;
}
