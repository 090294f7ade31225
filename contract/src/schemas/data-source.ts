import Joi, { type ObjectSchema, type StringSchema } from 'joi';
import type { ColumnOverride, ReadingOptions } from '../data-source.js';
import { columnTypes } from '../result.js';
import { lineOfText, strictObject, uuid } from './strict.js';

const columnType = (): StringSchema => Joi.string().valid(...columnTypes);
const columnName = (): StringSchema => lineOfText(200);
/** As it stands in a file: anything goes, within reason. */
const headerText = (): StringSchema => Joi.string().max(10_000).allow('');
const tableName = (): StringSchema => Joi.string().min(1).max(1_000);
const format = (): StringSchema => lineOfText(100);
/** One character, or none at all ("there are no quotes in this file"). */
const character = (): StringSchema => Joi.string().length(1);

const columnOverrideSchema = strictObject<ColumnOverride>({
  source: headerText().required(),
  name: columnName(),
  type: columnType(),
  format: format().allow(null),
  skip: Joi.boolean(),
});

const columnOverrides = (): Joi.ArraySchema =>
  Joi.array()
    .items(columnOverrideSchema)
    .max(5_000)
    .unique((a: ColumnOverride, b: ColumnOverride) => a.source === b.source)
    .messages({ 'array.unique': 'each column may be named once' });

/** The `options` of an upload, and of reading a table again. */
export const readingOptionsSchema = strictObject<ReadingOptions>({
  delimiter: Joi.string().min(1).max(4),
  quote: character().allow(''),
  encoding: lineOfText(40),
  header: Joi.boolean(),
  decimal: Joi.string().valid('.', ','),
  dateFormat: format(),
  sheet: lineOfText(200),
  types: Joi.object().pattern(Joi.string().max(10_000), columnType()) as ObjectSchema<
    NonNullable<ReadingOptions['types']>
  >,
  columns: columnOverrides(),
  nulls: Joi.array().items(Joi.string().max(100).allow('')).max(100),
});

/** The text fields that stand beside the files of an upload. `options` is JSON for `readingOptionsSchema`. */
export interface UploadFields {
  readonly name?: string;
  readonly options?: string;
}
export const uploadFieldsSchema = strictObject<UploadFields>({
  name: lineOfText(200),
  options: Joi.string().max(500_000),
});

/** `POST /api/data-sources/:id/reread`: reads one table again from its kept original. */
export interface RereadRequest {
  /** May be left out when there is only one, or when the import failed and there is none yet. */
  readonly table?: string;
  /** What is left out stays as it was read before. */
  readonly options?: ReadingOptions;
  /** The whole column review; columns that are not named are detected anew. */
  readonly columns?: readonly ColumnOverride[];
}
export const rereadSchema = strictObject<RereadRequest>({
  table: tableName(),
  options: readingOptionsSchema,
  columns: columnOverrides(),
});

/** `?table=&confirm=` of append and replace. The table may be left out when there is only one. */
export interface ChangeDataQuery {
  readonly table?: string;
  /** The difference of the schemas was seen and is accepted. */
  readonly confirm?: boolean;
}
export const changeDataQuerySchema = strictObject<ChangeDataQuery>({ table: lineOfText(200), confirm: Joi.boolean() });

export interface TableParams {
  readonly id: string;
  readonly table: string;
}
export const tableParams = strictObject<TableParams>({ id: uuid().required(), table: tableName().required() });
export interface RowsQuery {
  readonly limit?: number;
  readonly offset?: number;
}
export interface RejectsQuery extends RowsQuery {
  readonly format?: 'json' | 'csv' | 'ndjson';
}
const limit = (max: number): Joi.NumberSchema => Joi.number().integer().min(1).max(max);
const offset = (): Joi.NumberSchema => Joi.number().integer().min(0).max(Number.MAX_SAFE_INTEGER);
export const rowsQuerySchema = strictObject<RowsQuery>({ limit: limit(10_000), offset: offset() });
export const rejectsQuerySchema = strictObject<RejectsQuery>({
  limit: limit(1_000),
  offset: offset(),
  format: Joi.string().valid('json', 'csv', 'ndjson'),
});
