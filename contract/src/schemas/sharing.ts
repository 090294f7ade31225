import Joi from 'joi';
import type { Grant, NewGrant } from '../sharing.js';
import { strictObject, uuid } from './strict.js';

const access = (): Joi.StringSchema => Joi.string().valid('view', 'edit').required();

export const newGrantSchema = strictObject<NewGrant>({
  principal: strictObject<NewGrant['principal']>({
    kind: Joi.string().valid('user', 'group').required(),
    id: uuid().required(),
  }).required(),
  access: access(),
  sql: Joi.boolean(),
});

export const grantChangeSchema = strictObject<Pick<Grant, 'access' | 'sql'>>({ access: access(), sql: Joi.boolean() });
