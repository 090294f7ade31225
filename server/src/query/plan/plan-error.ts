import type { ErrorCode, FieldError } from '@datavizpro/contract';

type PlanErrorCode = Extract<
  ErrorCode,
  'unknown_column' | 'unknown_table' | 'invalid_query' | 'invalid_formula' | 'forbidden'
>;

/** The spec asks for something that cannot be: the person's to mend. Carries where, and what to write instead. */
export class PlanError extends Error {
  override readonly name = 'PlanError';
  readonly code: PlanErrorCode;
  readonly errors: readonly FieldError[];

  constructor(code: PlanErrorCode, errors: readonly [FieldError, ...FieldError[]]) {
    super(errors[0].message);
    this.code = code;
    this.errors = errors;
  }
}

/** One place, one sentence. */
export const invalidQuery = (path: string, message: string): PlanError =>
  new PlanError('invalid_query', [{ path, message }]);
