import type { ObjectSchema } from 'joi';
import type { FieldError } from '@datavizpro/contract';
import { AppError } from '../app-error.js';

/** Bodies keep their JSON types; query strings and path parameters are text and are converted. */
export function validate(
  value: unknown,
  schema: ObjectSchema | undefined,
  where: 'body' | 'query' | 'params',
): unknown {
  if (schema === undefined) return refuseAnything(value, where);
  const result = schema.validate(value, {
    abortEarly: false,
    convert: where !== 'body',
    allowUnknown: false,
    errors: { wrap: { label: false } },
  });
  if (result.error === undefined) return result.value;
  const errors = result.error.details
    .slice(0, 20)
    .map((detail): FieldError => ({ path: detail.path.join('.'), message: sentence(detail.message) }));
  throw new AppError('malformed_request', errors[0]?.message ?? 'The request is malformed.', { errors });
}

/** A route without a schema takes nothing: an unknown field is an error everywhere. */
function refuseAnything(value: unknown, where: string): unknown {
  const [name] = Object.keys(value ?? {});
  if (name === undefined) return {};
  throw new AppError('malformed_request', `${name} is not allowed here.`, {
    errors: [{ path: name, message: `Unknown ${where} field.` }],
  });
}

const sentence = (message: string): string =>
  message.charAt(0).toUpperCase() + message.slice(1) + (message.endsWith('.') ? '' : '.');
