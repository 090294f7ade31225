import Joi from 'joi';

/** Joi's strict mode only knows mutable arrays, while everything in the contract is read-only. */
type MutableArrays<T> = {
  [K in keyof T]: Extract<T[K], readonly unknown[]> extends never
    ? T[K]
    : Exclude<T[K], readonly unknown[]> | Extract<T[K], readonly unknown[]>[number][];
};

/**
 * An object schema that is held to its TypeScript type: a missing, surplus or wrongly typed key does not compile.
 * Unknown keys are refused.
 */
export const strictObject = <T extends object>(keys: Joi.StrictSchemaMap<MutableArrays<T>>): Joi.ObjectSchema<T> =>
  Joi.object<MutableArrays<T>, true>(keys).unknown(false) as unknown as Joi.ObjectSchema<T>;

/** Any UUID: an id that names nothing is answered by `not_found`, not by its form. */
export const uuid = (): Joi.StringSchema => Joi.string().guid({ separator: '-', wrapper: false });

/** No control characters; without `\p{Cc}`, so that tools in any language can read the pattern in our OpenAPI. */
const onOneLine = String.raw`[^\u0000-\u001f\u007f-\u009f]*$`;

/** Text on one line, of spaces only if need be: what is looked for, or compared. */
export const anyLine = (maxLength: number): Joi.StringSchema =>
  Joi.string()
    .max(maxLength)
    .pattern(new RegExp(`^${onOneLine}`), { name: 'a line of text' });

/** Text on one line, for names and titles: no control characters, not only spaces. */
export const lineOfText = (maxLength: number): Joi.StringSchema =>
  Joi.string()
    .min(1)
    .max(maxLength)
    .pattern(new RegExp(String.raw`^(?!\s*$)${onOneLine}`), { name: 'a line of text' });
