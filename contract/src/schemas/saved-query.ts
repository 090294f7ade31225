import Joi from 'joi';
import type {
  NewSavedQuery,
  QueryHistoryQuery,
  QueryParameter,
  SavedQueryChange,
  SavedQueryListQuery,
} from '../saved-query.js';
import { listQuerySchema } from './list.js';
import { parameterName, parameterOptions, parameterType, parameterValue, sqlText } from './query.js';
import { lineOfText, strictObject, uuid } from './strict.js';

const queryParameterSchema = strictObject<QueryParameter>({
  name: parameterName().required(),
  type: parameterType().required(),
  title: lineOfText(200),
  default: parameterValue(),
  options: parameterOptions(),
});
const parameters = (): Joi.ArraySchema =>
  Joi.array()
    .items(queryParameterSchema)
    .max(100)
    .unique('name')
    .messages({ 'array.unique': 'each parameter may be declared once' });
const description = (): Joi.StringSchema => Joi.string().max(5_000).allow('');

export const newSavedQuerySchema = strictObject<NewSavedQuery>({
  name: lineOfText(200).required(),
  description: description(),
  dataSourceId: uuid().required(),
  sql: sqlText().required(),
  parameters: parameters(),
});

export const savedQueryChangeSchema = strictObject<SavedQueryChange>({
  name: lineOfText(200),
  description: description(),
  sql: sqlText(),
  parameters: parameters(),
}).min(1);

export const savedQuerySorts = ['name', 'createdAt', 'updatedAt'] as const;
export const savedQueryListQuerySchema = listQuerySchema(savedQuerySorts).append<SavedQueryListQuery>({
  dataSourceId: uuid(),
});

export const queryHistoryQuerySchema = strictObject<QueryHistoryQuery>({
  dataSourceId: uuid(),
  limit: Joi.number().integer().min(1).max(200),
});
