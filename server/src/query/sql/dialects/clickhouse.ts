import type { Scalar } from '@datavizpro/contract';
import { digits, joinFragments, parameter, quotedName, sql, type Fragment } from '../fragment.js';
import type { ColumnNode, Expression, InNode, NodeOf } from '../nodes.js';
import { filtersInside } from '../rewrites/filters-inside.js';
import { clickhouseLexicon } from '../text/lexicon.js';
import { typeOf } from '../type-of.js';
import { baseDialect } from './base.js';
import { aggregates } from './clickhouse/aggregates.js';
import { alike, asFloat, asWide } from './clickhouse/alike.js';
import { casts } from './clickhouse/casts.js';
import { dateWriters, timestampValue } from './clickhouse/dates.js';
import { functionsOf } from './clickhouse/functions.js';
import { emptyIsNull } from './clickhouse/empty-is-null.js';
import { flatten } from './clickhouse/flatten.js';
import { joinSelects } from './clickhouse/join-selects.js';
import { nameApart } from './clickhouse/name-apart.js';
import { threeValued } from './clickhouse/three-valued.js';
import { typed } from './clickhouse/values.js';
import { epochOf, windowOf, windows } from './clickhouse/windows.js';
import type { Dialect, Write } from './dialect.js';

const comma = sql`, `;
const number = (content: number): Fragment => parameter(content, typed('Float64'));

/** Types that are read as text although they are none: comparing and grouping is by what one sees. */
const asShown = /^(?:FixedString|Enum|UUID|IPv|Tuple|Map|Array|Object|JSON|Variant|Dynamic|AggregateFunction)/;
const innerType = (nativeType: string): string =>
  nativeType.replace(/^(?:LowCardinality|Nullable)\(+(?:Nullable\()?/, '');

/** Of a table, or of a select of ours where there is no table to name. */
const plainColumn = ({ table, name }: ColumnNode, dialect: Dialect): Fragment =>
  table === '' ? dialect.quote(name) : sql`${quotedName(table)}.${dialect.quote(name)}`;

function writeColumn(node: ColumnNode, _write: Write, dialect: Dialect): Fragment {
  const column = plainColumn(node, dialect);
  // Columns have zones of their own, or the server's.
  if (node.type === 'timestamp') return sql`toTimeZone(${column}, 'UTC')`;
  const native = innerType(node.nativeType ?? '');
  if (native.startsWith('FixedString')) return sql`toStringCutToZero(${column})`;
  return node.type === 'string' && asShown.test(native) ? sql`toString(${column})` : column;
}

/** Many functions forget the zone of what they return, and then it is the server's. */
function writeMoment(node: Expression, write: Write): Fragment {
  const told = node.kind === 'column' || node.kind === 'ref' || node.kind === 'localTime';
  return told || typeOf(node) !== 'timestamp' ? write(node) : sql`toTimeZone(${write(node)}, 'UTC')`;
}

/** Compared with a value, an instant needs no zone, so that the table's order helps to find it. */
function writeCompared(node: Expression, write: Write, dialect: Dialect): Fragment {
  return node.kind === 'column' && node.type === 'timestamp' ? plainColumn(node, dialect) : write(node);
}

function writeValue(content: Scalar, type: ColumnNode['type'], hasFractions: boolean): Fragment {
  if (content === null) return sql`null`;
  const bound = (as: Parameters<typeof typed>[0]) => parameter(content, typed(as));
  if (type === 'integer') return bound('Int64');
  if (type === 'float') return bound('Float64');
  if (type === 'boolean') return parameter(content === true ? 1 : 0, typed('UInt8'));
  if (type === 'decimal') {
    const places = /\.(\d+)$/.exec(String(content))?.[1]?.length ?? 0;
    return sql`toDecimal128(${parameter(String(content), typed('String'))}, ${digits(places)})`;
  }
  if (type === 'date') return sql`toDate(${bound('String')})`;
  return type === 'timestamp' ? timestampValue(String(content), hasFractions) : bound('String');
}

/** An average of what is a float already takes no conversion of every value. */
const writeAggregate: Dialect['expressions']['aggregate'] = (node, write, dialect) =>
  node.agg === 'avg' &&
  node.operand?.kind === 'column' &&
  innerType(node.operand.nativeType ?? '').startsWith('Float64')
    ? sql`avg(${write(node.operand)})`
    : baseDialect.expressions.aggregate(node, write, dialect);

const ofDay: ReadonlySet<string> = new Set(['second', 'minute', 'hour']);

/** A wall clock of which only the day counts, or the hour as a number: the zone's own functions are the fastest. */
const zoned = (node: Expression, write: Write): Fragment | null =>
  node.kind === 'localTime'
    ? sql`toTimeZone(${write(node.operand)}, ${parameter(node.timezone, typed('String'))})`
    : null;

const literalLists: ReadonlySet<string> = new Set(['string', 'integer', 'time']);

function writeIn(node: InNode, write: Write, dialect: Dialect): Fragment {
  const operand = writeCompared(node.operand, write, dialect);
  // Null in a list is false to ClickHouse; it is neither.
  if (literalLists.has(typeOf(node.operand)) && node.values.every((value) => literalLists.has(typeOf(value)))) {
    const listed = sql`${operand} ${node.negated ? sql`not in` : sql`in`} (${joinFragments(node.values.map(write), comma)})`;
    return sql`if(isNull(${operand}), null, ${listed})`;
  }
  const op = dialect.comparisons[node.negated ? '<>' : '='];
  const compared = node.values.map((value) => writeComparison(node.operand, op, value, write, dialect));
  return sql`(${joinFragments(compared, node.negated ? sql` and ` : sql` or `)})`;
}

function writeComparison(left: Expression, op: Fragment, right: Expression, write: Write, dialect: Dialect): Fragment {
  const sides = [left, right];
  const [first = [], second = []] = alike(
    sides.map((side) => writeCompared(side, write, dialect)),
    sides.map(typeOf),
  );
  return sql`${first} ${op} ${second}`;
}

/** Branches of one type, and a condition that is null chooses none. */
function writeCase(node: NodeOf<'case'>, write: Write): Fragment {
  const results = [...node.branches.map(({ then }) => then), ...(node.otherwise ? [node.otherwise] : [])];
  const parts = alike(results.map(write), results.map(typeOf));
  const branches = node.branches.flatMap(({ when }, index) => [sql`ifNull(${write(when)}, 0)`, parts[index] ?? []]);
  return sql`multiIf(${joinFragments([...branches, node.otherwise ? (parts.at(-1) ?? []) : sql`null`], comma)})`;
}

/** A divisor of zero fails the whole statement, also behind a null. */
const remainder = (left: Fragment, right: Fragment): Fragment =>
  sql`if(ifNull(${right}, 0) = 0, null, ${left} % if(ifNull(${right}, 0) = 0, 1, ${right}))`;

/** Its own takes floats for whole numbers. */
function floatRemainder(left: Fragment, right: Fragment): Fragment {
  const [dividend, divisor] = [asFloat(left), sql`nullIf(${asFloat(right)}, 0)`];
  return sql`(${dividend} - trunc(${dividend} / ${divisor}) * ${divisor})`;
}

const exactly =
  (op: Fragment): Dialect['arithmetic']['+'] =>
  (left, right, types) => {
    const whole = types.every((type) => type === 'integer');
    const [first = [], second = []] = whole ? [asWide(left), asWide(right)] : alike([left, right], types);
    return sql`(${first} ${op} ${second})`;
  };

const expressions = (hasFractions: boolean): Dialect['expressions'] => ({
  ...baseDialect.expressions,
  ...dateWriters(hasFractions).expressions,
  column: writeColumn,
  ref: (node) => (node.table === '' ? quotedName(node.name) : sql`${quotedName(node.table)}.${quotedName(node.name)}`),
  value: ({ value, type }) => writeValue(value, type, hasFractions),
  compare: (node, write, dialect) =>
    writeComparison(node.left, dialect.comparisons[node.op], node.right, write, dialect),
  in: writeIn,
  call: (node, write, dialect) =>
    dialect.functions[node.fn](
      node.args.map((arg) => writeMoment(arg, write)),
      node.args.map(typeOf),
    ),
  truncate: (node, write, dialect) => {
    const { grain, operand, weekStart } = node;
    const shown = ofDay.has(grain) ? null : zoned(operand, write);
    return dialect.truncate[grain](shown ?? writeMoment(operand, write), weekStart);
  },
  cyclic: (node, write, dialect) => {
    const shown = node.grain === 'hourOfDay' && !hasFractions ? null : zoned(node.operand, write);
    return dialect.cyclic[node.grain](shown ?? writeMoment(node.operand, write));
  },
  cast: (node, write) => casts[node.to](writeMoment(node.operand, write), typeOf(node.operand)),
  isNull: (node, write, dialect) =>
    sql`${writeCompared(node.operand, write, dialect)} ${node.negated ? sql`is not null` : sql`is null`}`,
  case: writeCase,
  aggregate: writeAggregate,
  binIndex: (node, write) =>
    sql`floor((${asFloat(write(node.operand))} - ${number(node.origin)}) / ${number(node.width)})`,
  binEdge: (node, write) => {
    const edge = sql`${number(node.origin)} + ${write(node.index)} * ${number(node.width)}`;
    if (node.integer) return sql`toInt64(round(${edge}))`;
    return node.decimals === null ? sql`(${edge})` : sql`round(${edge}, ${digits(node.decimals)})`;
  },
});

/** ClickHouse: `clickhouse-18` has whole seconds only, and knows no parameters. */
export function clickhouseDialect(flavour: string | undefined): Dialect {
  const hasFractions = flavour !== 'clickhouse-18';
  const { truncate, addUnits, cyclic } = dateWriters(hasFractions);
  return {
    ...baseDialect,
    name: 'clickhouse',
    rewrites: [filtersInside, joinSelects, flatten, ...(hasFractions ? [] : [threeValued]), emptyIsNull, nameApart],
    groupsDatesTwice: false,
    lexicon: clickhouseLexicon,
    quote: (name) => quotedName(`\`${name.replaceAll('\\', '\\\\').replaceAll('`', '\\`')}\``),
    placeholder: typed('Float64'),
    arithmetic: {
      '+': exactly(sql`+`),
      '-': exactly(sql`-`),
      '*': exactly(sql`*`),
      '/': (left, right) => sql`(${asFloat(left)} / nullIf(${asFloat(right)}, 0))`,
      '%': (left, right, types) => {
        return types.every((type) => type === 'integer') ? remainder(left, right) : floatRemainder(left, right);
      },
    },
    functions: functionsOf(hasFractions),
    aggregates,
    truncate,
    addUnits,
    cyclic,
    windows,
    expressions: {
      ...expressions(hasFractions),
      epoch: epochOf(hasFractions),
      window: windowOf(hasFractions),
    },
    joins: {
      inner: () => sql`global all inner join`,
      left: () => sql`global all left join`,
      right: () => sql`global all right join`,
      full: () => sql`global all full join`,
      cross: () => sql`cross join`,
    },
    rowCount: (count) => digits(count),
    limit: (limit, offset) => {
      if (!offset) return limit ? sql`\nlimit ${limit}` : [];
      return sql`\nlimit ${limit ?? sql`9223372036854775807`} offset ${offset}`;
    },
  };
}
