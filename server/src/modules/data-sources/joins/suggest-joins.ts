import type { Column, ColumnType, JoinSuggestion } from '@datavizpro/contract';
import type { JoinTable } from './join-table.js';
import { stemOf } from './stem.js';

type Pair = JoinSuggestion['on'][number];

const maxSuggestions = 30;
/** Names that say nothing about what they name. */
const meaningless = new Set([
  'id',
  'uuid',
  'key',
  'name',
  'title',
  'type',
  'status',
  'description',
  'value',
  'date',
  'code',
]);

/** Foreign keys in both directions first, then columns of like names and types; unlikely to multiply rows before likely. */
export function suggestJoins(left: JoinTable, candidates: readonly JoinTable[]): readonly JoinSuggestion[] {
  const byKey = candidates.flatMap((right) => joinsByKey(left, right));
  const bound = new Set(byKey.map(({ right }) => right));
  const byName = candidates
    .filter((right) => !bound.has(right))
    .flatMap((right) => namePairs(left, right).map((on) => ({ left, right, on: [on], points: null })));
  return [...byKey.sort(byUse), ...byName.sort(byUse)].slice(0, maxSuggestions).map(present);
}

/** Two tables and the columns that bind them; `points`: which way a foreign key goes. */
interface PossibleJoin {
  readonly left: JoinTable;
  readonly right: JoinTable;
  readonly on: readonly Pair[];
  readonly points: 'right' | 'left' | null;
}

/** What repeats no row first, then small tables: they explain the big ones. */
const byUse = (a: PossibleJoin, b: PossibleJoin): number =>
  Number(fansOut(a)) - Number(fansOut(b)) ||
  (a.right.rowCount ?? Infinity) - (b.right.rowCount ?? Infinity) ||
  a.right.name.localeCompare(b.right.name, 'en');

function joinsByKey(left: JoinTable, right: JoinTable): readonly PossibleJoin[] {
  const toRight = left.foreignKeys
    .filter((key) => key.schema === right.schema && key.table === right.name)
    .map(({ columns, references }) => ({ on: pairsOf(columns, references), points: 'right' as const }));
  const toLeft = right.foreignKeys
    .filter((key) => key.schema === left.schema && key.table === left.name)
    .map(({ columns, references }) => ({ on: pairsOf(references, columns), points: 'left' as const }));
  return [...toRight, ...toLeft].filter(({ on }) => on.length > 0).map((join) => ({ left, right, ...join }));
}

/** Column by column; none at all where the database does not say what is pointed at. */
function pairsOf(left: readonly string[], right: readonly string[]): readonly Pair[] {
  if (left.length !== right.length) return [];
  return left.map((name, at) => ({ left: name, right: right[at] ?? '' }));
}

/** At most one pair per table: `customer_id` with the key of `customers`, else with a column of the same name. */
function namePairs(left: JoinTable, right: JoinTable): readonly Pair[] {
  const pair = keyOfNamed(left, right) ?? flip(keyOfNamed(right, left)) ?? sameName(left, right);
  return pair === null ? [] : [pair];
}

const flip = (pair: Pair | null): Pair | null => (pair === null ? null : { left: pair.right, right: pair.left });

/** A column of `from` that is called after `to`, and what it would point at. */
function keyOfNamed(from: JoinTable, to: JoinTable): Pair | null {
  const stem = stemOf(to.name);
  const key = soleKeyOf(to);
  if (stem === '' || key === null) return null;
  const column = from.columns.find(
    ({ name, type }) => name !== stem && isReference(name) && stemOf(name) === stem && comparable(type, key.type),
  );
  return column === undefined ? null : { left: column.name, right: key.name };
}

const isReference = (name: string): boolean => /(?:_?(?:id|key|code|no|nr|fk|uuid))$/i.test(name);

function soleKeyOf(table: JoinTable): Column | null {
  const [name] = table.primaryKey.length === 1 ? table.primaryKey : ['id'];
  const known = table.columns.find((column) => column.name.toLowerCase() === name?.toLowerCase());
  if (known !== undefined) return known;
  const stem = stemOf(table.name);
  return table.columns.find((column) => isReference(column.name) && stemOf(column.name) === stem) ?? null;
}

function sameName(left: JoinTable, right: JoinTable): Pair | null {
  const others = new Map(right.columns.map((column) => [column.name.toLowerCase(), column]));
  const found = left.columns.filter(({ name, type, role }) => {
    const other = others.get(name.toLowerCase());
    const speaks = !meaningless.has(name.toLowerCase()) && role !== 'measure' && role !== 'time';
    return speaks && other !== undefined && comparable(type, other.type);
  });
  const best = found.find(({ name, role }) => role === 'identifier' || isReference(name)) ?? found[0];
  const other = best === undefined ? undefined : others.get(best.name.toLowerCase());
  return best === undefined || other === undefined ? null : { left: best.name, right: other.name };
}

const families: Readonly<Partial<Record<ColumnType, string>>> = {
  string: 'text',
  integer: 'number',
  decimal: 'number',
  date: 'date',
  timestamp: 'timestamp',
  boolean: 'boolean',
};
/** Floats are no keys, and documents do not compare. */
const comparable = (a: ColumnType, b: ColumnType): boolean => families[a] !== undefined && families[a] === families[b];

/** What a foreign key points at is unique by definition, also where no key is told. */
const isOneLeft = ({ left, on, points }: PossibleJoin): boolean | null =>
  points === 'left' ||
  isUnique(
    left,
    on.map((pair) => pair.left),
  );
const isOneRight = ({ right, on, points }: PossibleJoin): boolean | null =>
  points === 'right' ||
  isUnique(
    right,
    on.map((pair) => pair.right),
  );

/** Rows of the left side meet one row at most only where the right side is known to be unique. */
const fansOut = (join: PossibleJoin): boolean => isOneRight(join) !== true;

const present = (join: PossibleJoin): JoinSuggestion => ({
  schema: join.right.schema,
  table: join.right.name,
  on: join.on,
  reason: join.points === null ? 'name' : 'foreignKey',
  cardinality: cardinalityOf(isOneLeft(join), isOneRight(join)),
  fansOut: fansOut(join),
});

/** True: no combination of values comes twice. False: it does, as far as can be told. Null: nobody knows. */
function isUnique(table: JoinTable, columns: readonly string[]): boolean | null {
  if (table.primaryKey.length > 0 && table.primaryKey.every((name) => columns.includes(name))) return true;
  if (table.rowCount === 1 || columns.some((name) => table.uniqueColumns?.has(name) === true)) return true;
  if (table.uniqueColumns !== undefined && columns.length === 1) return false;
  const isForeign = table.foreignKeys.some((key) => key.columns.every((name) => columns.includes(name)));
  return isForeign || table.primaryKey.length > 0 ? false : null;
}

function cardinalityOf(oneLeft: boolean | null, oneRight: boolean | null): JoinSuggestion['cardinality'] {
  if (oneLeft === null || oneRight === null) return 'unknown';
  if (oneLeft) return oneRight ? 'oneToOne' : 'oneToMany';
  return oneRight ? 'manyToOne' : 'manyToMany';
}
