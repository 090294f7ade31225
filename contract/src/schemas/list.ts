import Joi, { type ObjectSchema } from 'joi';
import type { ListQuery } from '../list.js';
import { anyLine, strictObject, uuid } from './strict.js';

export const maxPageSize = 200;

/** `?limit=&cursor=&q=&sort=`; `sortable` are the fields that this list can be sorted by. */
export function listQuerySchema(sortable: readonly string[]): ObjectSchema<ListQuery> {
  return strictObject<ListQuery>({
    limit: Joi.number().integer().min(1).max(maxPageSize),
    cursor: cursorText(),
    q: anyLine(200).allow(''),
    sort: Joi.string().valid(...sortable.flatMap((field) => [field, `-${field}`])),
  });
}

/** A cursor is opaque: what an earlier page answered. */
export const cursorText = (): Joi.StringSchema =>
  Joi.string()
    .max(2_000)
    .pattern(/^[\w-]+$/, { name: 'cursor' });

export interface IdParams {
  readonly id: string;
}
export const idParams: ObjectSchema<IdParams> = strictObject<IdParams>({ id: uuid().required() });
