import Joi from 'joi';
import { strictObject } from './strict.js';

/** The id that a running query has among all instances. */
export const runningQueryParams = strictObject<{ readonly id: string }>({
  id: Joi.string()
    .required()
    .pattern(/^[\da-f]{8}-\d{1,15}$/, { name: 'the id of a running query' }),
});
