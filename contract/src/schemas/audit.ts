import Joi from 'joi';
import type { AuditQuery } from '../sharing.js';
import { cursorText, maxPageSize } from './list.js';
import { strictObject, uuid } from './strict.js';

const word = (): Joi.StringSchema =>
  Joi.string()
    .max(100)
    .pattern(/^[\w.-]+$/, { name: 'a name' });
const time = (): Joi.StringSchema => Joi.string().isoDate();

export const auditQuerySchema = strictObject<AuditQuery>({
  actorId: uuid(),
  action: word(),
  objectKind: word(),
  objectId: word(),
  outcome: Joi.string().valid('ok', 'denied', 'failed'),
  from: time(),
  to: time(),
  limit: Joi.number().integer().min(1).max(maxPageSize),
  cursor: cursorText(),
  format: Joi.string().valid('csv', 'ndjson'),
});
