import type { QueryParameter, Scalar, SqlParameter, SqlParameterType } from '@datavizpro/contract';

export type ParameterValue = SqlParameter['value'];
/** What was chosen, by the parameter's name; what is missing has its default. */
export type ParameterValues = Readonly<Record<string, ParameterValue>>;

const isList = (value: ParameterValue): value is readonly Scalar[] => Array.isArray(value);

/** What counts for a parameter now; undefined when nothing was given. */
export function valueOf(parameter: QueryParameter, values: ParameterValues): ParameterValue | undefined {
  const chosen = values[parameter.name];
  return chosen !== undefined && fits(parameter.type, chosen) ? chosen : parameter.default;
}

/** A value that was typed while the parameter had another type is no value any more. */
function fits(type: SqlParameterType, value: ParameterValue): boolean {
  if (type === 'list') return isList(value);
  if (type === 'dateRange') return isList(value) && value.length === 2;
  if (isList(value)) return false;
  return type !== 'number' || value === null || typeof value === 'number' || /^[+-]?\d+(\.\d+)?$/.test(String(value));
}

export interface BoundParameters {
  readonly parameters: readonly SqlParameter[];
  /** Titles of those that still need a value. */
  readonly missing: readonly string[];
}

export const titleOf = ({ name, title }: QueryParameter): string => title ?? name;

/** Parameters with their values, as they are sent, and which have none. */
export function bindParameters(declared: readonly QueryParameter[], values: ParameterValues): BoundParameters {
  const parameters: SqlParameter[] = [];
  const missing: string[] = [];
  for (const parameter of declared) {
    const value = valueOf(parameter, values);
    if (value === undefined || !isComplete(parameter.type, value)) missing.push(titleOf(parameter));
    else parameters.push({ name: parameter.name, type: parameter.type, value });
  }
  return { parameters, missing };
}

function isComplete(type: SqlParameterType, value: ParameterValue): boolean {
  if (type === 'list') return isList(value) && value.length > 0;
  if (type === 'dateRange')
    return isList(value) && value.length === 2 && value.every((end) => end !== null && end !== '');
  if (type === 'text') return true;
  return value !== '';
}

/** Typed digits as a number, where a double holds them all; else as they are. */
export function toNumber(text: string): Scalar {
  const trimmed = text.trim();
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(trimmed)) return trimmed;
  return trimmed.replace(/\D/g, '').length <= 15 ? Number(trimmed) : trimmed;
}

/** The value as a default, to be saved with the query. */
export const withDefaults = (declared: readonly QueryParameter[], values: ParameterValues): readonly QueryParameter[] =>
  declared.map((parameter) => {
    const value = valueOf(parameter, values);
    return value === undefined || !isComplete(parameter.type, value) ? parameter : { ...parameter, default: value };
  });
