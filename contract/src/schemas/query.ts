import Joi, { type ObjectSchema, type Schema, type StringSchema } from 'joi';
import {
  aggregates,
  cyclicGrains,
  sqlParameterTypes,
  timeGrains,
  weekStarts,
  type Bin,
  type Calculation,
  type ConditionOperator,
  type CountedBin,
  type Dimension,
  type Filter,
  type Having,
  type Join,
  type Measure,
  type QuerySource,
  type QuerySpec,
  type RelativeUnit,
  type SavedQuerySource,
  type Scalar,
  type Sort,
  type SqlParameter,
  type SqlSource,
  type TableSource,
  type Top,
} from '../query.js';
import { resultFormats, type ResultFormat } from '../result.js';
import { calculationSchema, reduceSchema } from './calculation.js';
import { columnReference, forbidden, has, listOf, name, queryBounds, type UnionSchema } from './query-fields.js';
import { strictObject, uuid } from './strict.js';

export { queryBounds } from './query-fields.js';

const expression = (): StringSchema => Joi.string().min(1).max(queryBounds.expressionLength);
const text = (): StringSchema => Joi.string().max(queryBounds.textLength).allow('');
const scalar = (): Joi.AlternativesSchema<Scalar> =>
  Joi.alternatives<Scalar>().try(text(), Joi.number(), Joi.boolean()).allow(null);
/** Lists may be long, so their items are looked at by hand: Joi takes microseconds for each. */
const scalars = (): Joi.ArraySchema =>
  Joi.array()
    .custom((values: readonly unknown[], helpers) => {
      const wrong = values.findIndex((item) => !isScalar(item));
      return wrong < 0 ? values : helpers.error('scalars.item', { position: wrong });
    })
    .messages({
      'scalars.item': '{{#label}} must hold texts, numbers, true, false or null; item {{#position}} is none',
    });

function isScalar(item: unknown): boolean {
  if (typeof item === 'string') return item.length <= queryBounds.textLength;
  if (typeof item === 'number') return Number.isFinite(item);
  return typeof item === 'boolean' || item === null;
}

/** IANA names, checked against the zones that this runtime knows. */
export const timezone = (): StringSchema =>
  Joi.string()
    .max(100)
    .custom((zone: string, helpers) => (isTimezone(zone) ? zone : helpers.error('timezone.unknown')))
    .messages({ 'timezone.unknown': '{{#label}} must be a time zone like Europe/Berlin' });

function isTimezone(zone: string): boolean {
  // Intl also takes offsets like +01:00, which not every engine does.
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** All fields that conditions have; which go together is said by `op`. */
interface ConditionFields {
  readonly column: string;
  readonly op: ConditionOperator;
  readonly value?: Scalar;
  readonly values?: readonly Scalar[];
  readonly last?: number;
  readonly unit?: RelativeUnit;
}
const comparing = ['eq', 'neq', 'lt', 'lte', 'gt', 'gte'] as const;
const searching = ['contains', 'startsWith', 'endsWith'] as const;
const listing = ['in', 'notIn'] as const;
const testing = ['isNull', 'isNotNull'] as const;
const operators: readonly ConditionOperator[] = [
  ...comparing,
  ...searching,
  ...listing,
  ...testing,
  'between',
  'relative',
];
const relativeUnits: readonly RelativeUnit[] = ['minute', 'hour', 'day', 'week', 'month', 'quarter', 'year'];

const only = (ops: readonly string[], schema: Schema) => ({ is: Joi.valid(...ops), then: schema.required() });

export const conditionSchema = strictObject<ConditionFields>({
  column: columnReference().required(),
  op: Joi.string()
    .valid(...operators)
    .required(),
  value: Joi.any().when('op', {
    switch: [only(comparing, scalar()), only(searching, text())],
    otherwise: forbidden,
  }) as unknown as Joi.AlternativesSchema,
  values: Joi.any().when('op', {
    switch: [only(listing, scalars().max(queryBounds.listValues)), only(['between'], scalars().length(2))],
    otherwise: forbidden,
  }) as unknown as Joi.ArraySchema,
  last: Joi.number()
    .integer()
    .min(1)
    .max(100_000)
    .when('op', { is: 'relative', then: Joi.required(), otherwise: forbidden }),
  unit: Joi.string()
    .valid(...relativeUnits)
    .when('op', { is: 'relative', then: Joi.required(), otherwise: forbidden }),
}) as unknown as UnionSchema;

const tooDeep = Joi.any()
  .custom((_value, helpers) => helpers.error('filter.depth'))
  .messages({ 'filter.depth': `{{#label}} is nested deeper than ${String(queryBounds.filterDepth)} levels` });
const lastLevel = Joi.alternatives()
  .conditional(has('and'), { then: tooDeep })
  .conditional(has('or'), { then: tooDeep })
  .conditional(has('not'), { then: tooDeep, otherwise: conditionSchema });

function filterAt(depth: number): Schema {
  if (depth >= queryBounds.filterDepth) return lastLevel;
  const inner = filterAt(depth + 1);
  const group = listOf(inner, queryBounds.filters).min(1).required();
  return Joi.alternatives()
    .conditional(has('and'), { then: strictObject<{ and: readonly Filter[] }>({ and: group }) })
    .conditional(has('or'), { then: strictObject<{ or: readonly Filter[] }>({ or: group }) })
    .conditional(has('not'), {
      then: strictObject<{ not: object }>({ not: inner.required() as ObjectSchema }),
      otherwise: conditionSchema,
    });
}
/** Written out, every level holds the next one three times: documents (`tailor('openapi')`) get it in words. */
const inWords = Joi.object()
  .unknown()
  .description('A condition {column, op, value | values | last, unit}, or a group {and: […]}, {or: […]}, {not: …}.');
export const filterSchema = filterAt(1).alter({ openapi: () => inWords }) as Joi.AlternativesSchema<Filter>;

const fixedBinSchema = strictObject<Bin>({ width: Joi.number().greater(0).required(), origin: Joi.number() });
const countedBinSchema = strictObject<CountedBin>({
  count: Joi.number().integer().min(1).max(queryBounds.bins).required(),
  endAs: name(),
});
const binSchema = Joi.alternatives<Bin | CountedBin>().conditional(has('count'), {
  then: countedBinSchema,
  otherwise: fixedBinSchema,
});

const topSchema = strictObject<Top>({
  count: Joi.number().integer().min(1).max(1_000).required(),
  by: name(),
  direction: Joi.string().valid('asc', 'desc'),
  others: name().allow(null),
});

const dimensionSchema = strictObject<Dimension>({
  column: columnReference(),
  expression: expression(),
  grain: Joi.string().valid(...timeGrains, ...cyclicGrains),
  bin: binSchema,
  fill: Joi.boolean(),
  top: topSchema,
  as: name(),
})
  .xor('column', 'expression')
  .nand('grain', 'bin');

const measureSchema = strictObject<Measure>({
  agg: Joi.string().valid(...aggregates),
  column: columnReference(),
  expression: expression(),
  q: Joi.number().min(0).max(1),
  orderBy: columnReference(),
  x: columnReference(),
  filter: filterSchema,
  as: name(),
})
  .oxor('column', 'expression')
  .or('agg', 'expression');

const joinSchema = strictObject<Join>({
  dataSourceId: uuid(),
  table: columnReference().required(),
  as: name(),
  on: Joi.array()
    .items(
      strictObject<Join['on'][number]>({ left: columnReference().required(), right: columnReference().required() }),
    )
    .min(1)
    .max(20)
    .required(),
  kind: Joi.string().valid('inner', 'left', 'right', 'full').required(),
});

const havingSchema = strictObject<Having>({
  measure: name().required(),
  op: Joi.string()
    .valid(...comparing, ...testing, 'between')
    .required(),
  value: Joi.any().when('op', {
    switch: [only(comparing, scalar())],
    otherwise: forbidden,
  }) as unknown as Joi.AlternativesSchema,
  values: Joi.any().when('op', {
    switch: [only(['between'], scalars().length(2))],
    otherwise: forbidden,
  }) as unknown as Joi.ArraySchema,
});

const sortSchema = strictObject<Sort>({
  by: columnReference().required(),
  direction: Joi.string().valid('asc', 'desc').required(),
});

export const parameterName = (): StringSchema =>
  Joi.string()
    .max(100)
    .pattern(/^[A-Za-z_]\w*$/, { name: 'parameter name' });
export const parameterType = (): StringSchema => Joi.string().valid(...sqlParameterTypes);
/** A value of a parameter: one, or a list of them. */
export const parameterValue = (): Joi.AlternativesSchema =>
  Joi.alternatives().try(scalar(), scalars().max(queryBounds.listValues)).allow(null) as Joi.AlternativesSchema;
export const parameterOptions = (): Joi.ArraySchema => scalars().max(1_000);
export const sqlText = (): StringSchema => Joi.string().min(1).max(100_000);

const sqlParameterSchema = strictObject<SqlParameter>({
  name: parameterName().required(),
  type: parameterType().required(),
  value: parameterValue().required(),
});
const sqlParameters = (): Joi.ArraySchema =>
  listOf(sqlParameterSchema, 100).unique('name').messages({ 'array.unique': 'each parameter may have one value' });

const tableSourceSchema = strictObject<TableSource>({
  dataSourceId: uuid().required(),
  table: columnReference().required(),
});
const sqlSourceSchema = strictObject<SqlSource>({
  dataSourceId: uuid().required(),
  sql: sqlText().required(),
  parameters: sqlParameters(),
});
const savedQuerySourceSchema = strictObject<SavedQuerySource>({
  dataSourceId: uuid().required(),
  queryId: uuid().required(),
  parameters: sqlParameters(),
});
const sourceSchema = Joi.alternatives().conditional(has('sql'), { then: sqlSourceSchema }).conditional(has('queryId'), {
  then: savedQuerySourceSchema,
  otherwise: tableSourceSchema,
}) as Joi.AlternativesSchema<QuerySource>;

/** The body of `POST /api/query`, and the query of every chart. */
export const querySpecSchema = strictObject<QuerySpec>({
  source: sourceSchema.required(),
  joins: listOf(joinSchema, queryBounds.joins),
  dimensions: listOf(dimensionSchema, queryBounds.dimensions),
  measures: listOf(measureSchema, queryBounds.measures),
  filters: listOf(filterSchema, queryBounds.filters),
  having: listOf(havingSchema, queryBounds.filters),
  calculations: listOf(calculationSchema as ObjectSchema<Calculation>, queryBounds.calculations),
  reduce: reduceSchema,
  sort: listOf(sortSchema, queryBounds.dimensions + queryBounds.measures + queryBounds.calculations),
  limit: Joi.number().integer().min(0).max(queryBounds.limit),
  offset: Joi.number().integer().min(0).max(1_000_000_000),
  timezone: timezone(),
  weekStart: Joi.string().valid(...weekStarts),
});

/** The query string of `POST /api/query`. */
export interface QueryOptions {
  readonly format?: ResultFormat;
  readonly encoding?: 'plain' | 'dictionary';
  /** Ask the source again, past the cache. */
  readonly fresh?: boolean;
}
export const queryOptionsSchema = strictObject<QueryOptions>({
  format: Joi.string().valid(...resultFormats),
  encoding: Joi.string().valid('plain', 'dictionary'),
  fresh: Joi.boolean(),
});
