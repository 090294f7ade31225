import Joi, { type ObjectSchema, type Schema, type StringSchema } from 'joi';

/** Bounds of a query: far beyond any chart, near enough to keep one request from costing a server. */
export const queryBounds = {
  nameLength: 300,
  expressionLength: 5_000,
  textLength: 10_000,
  dimensions: 20,
  measures: 50,
  calculations: 50,
  bins: 1_000,
  /** Groups before and after, of a moving window; units of a period. */
  steps: 100_000,
  /** Pixel columns: two screens of 8K beside each other. */
  pixels: 16_384,
  /** Outputs that are drawn as lines. */
  lines: 20,
  joins: 10,
  filters: 100,
  filterDepth: 8,
  listValues: 10_000,
  limit: 1_000_000,
} as const;

export const name = (): StringSchema => Joi.string().min(1).max(queryBounds.nameLength);
/** A column, perhaps with its table before it. */
export const columnReference = (): StringSchema =>
  Joi.string()
    .min(1)
    .max(2 * queryBounds.nameLength + 1);
export const listOf = (schema: Schema, max: number): Joi.ArraySchema => Joi.array().items(schema).max(max);

/** Which form a filter has is told by its key, so that errors name the place inside of that form. */
export const has = (key: string): ObjectSchema => Joi.object({ [key]: Joi.required() }).unknown();

/** An object, as its code is; alternatives, as Joi's strict types want for every type that is a union. */
export type UnionSchema = ObjectSchema & Joi.AlternativesSchema;

export const forbidden = Joi.forbidden();
