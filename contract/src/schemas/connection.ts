import Joi from 'joi';
import type { ConnectionInput, NewConnection } from '../connection.js';
import { dataSourceTypes } from '../data-source.js';
import { lineOfText, strictObject } from './strict.js';

const connectedTypes = dataSourceTypes.filter((type) => type !== 'file');
/** Which fields there are, and what they hold, is said by the form of the type and checked against it. */
const configuration = (): Joi.ObjectSchema<ConnectionInput> =>
  Joi.object<ConnectionInput>()
    .pattern(
      /^[a-zA-Z][a-zA-Z0-9]{0,63}$/,
      Joi.alternatives(
        Joi.string().max(64_000).allow(''),
        Joi.number(),
        Joi.boolean(),
        Joi.array().items(Joi.string().max(500)).max(200),
      ),
    )
    .max(100);

export const newConnectionSchema = strictObject<NewConnection>({
  name: lineOfText(200).required(),
  type: Joi.string()
    .valid(...connectedTypes)
    .required(),
  configuration: configuration().required(),
});

/** `POST /api/data-sources/test`: settings that nobody has stored. */
export type ConnectionTest = Omit<NewConnection, 'name'> & Partial<Pick<NewConnection, 'name'>>;
export const connectionTestSchema = strictObject<ConnectionTest>({
  name: lineOfText(200),
  type: Joi.string()
    .valid(...connectedTypes)
    .required(),
  configuration: configuration().required(),
});

/** `POST /api/data-sources/:id/test`: with a configuration, how the stored one would do with it. */
export interface StoredConnectionTest {
  readonly configuration?: ConnectionInput;
}
export const storedConnectionTestSchema = strictObject<StoredConnectionTest>({ configuration: configuration() });

/** `PATCH /api/data-sources/:id`. A configuration is whole; secrets that it leaves out stay. */
export interface DataSourceChange {
  readonly name?: string;
  readonly configuration?: ConnectionInput;
  /** Seconds for which an answer counts as fresh. */
  readonly freshnessSeconds?: number;
}
export const dataSourceChangeSchema = strictObject<DataSourceChange>({
  name: lineOfText(200),
  configuration: configuration(),
  freshnessSeconds: Joi.number().integer().min(0).max(86_400),
}).min(1);

/** `GET /api/data-sources/:id/tables`. */
export interface TablesQuery {
  /** Part of a name, or of `schema.name`. */
  readonly q?: string;
  readonly limit?: number;
  readonly offset?: number;
}
export const tablesQuerySchema = strictObject<TablesQuery>({
  q: Joi.string().max(200).allow(''),
  limit: Joi.number().integer().min(1).max(10_000),
  offset: Joi.number().integer().min(0).max(Number.MAX_SAFE_INTEGER),
});
