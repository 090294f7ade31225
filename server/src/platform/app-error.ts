import { errorCatalogue, type ErrorCode, type FieldError } from '@datavizpro/contract';

export interface AppErrorOptions {
  readonly errors?: readonly FieldError[];
  readonly cause?: unknown;
  /** Seconds, for `Retry-After`. */
  readonly retryAfter?: number;
}

/**
 * An operational error from the catalogue: expected, told to the person, safe to show.
 * Anything else that is thrown is a programming error: logged in full and answered with `internal`.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly errors: readonly FieldError[] | undefined;
  readonly retryAfter: number | undefined;

  /** `detail` is one sentence for the person; without it the catalogue's advice is shown. */
  constructor(code: ErrorCode, detail?: string, options: AppErrorOptions = {}) {
    super(detail ?? errorCatalogue[code].advice, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.errors = options.errors;
    this.retryAfter = options.retryAfter;
  }

  get status(): number {
    return errorCatalogue[this.code].status;
  }
}
