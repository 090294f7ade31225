import type { ConnectionStep, ErrorCode } from '@datavizpro/contract';
import { AppError } from '../app-error.js';

/** Which step of reaching a server went wrong: the `cause` of the AppError that tells it. */
export class StepFailure extends Error {
  readonly step: ConnectionStep;
  /** What to do about it, in plain words. */
  readonly hint: string | undefined;

  constructor(step: ConnectionStep, detail: string, hint?: string, cause?: unknown) {
    super(detail, cause === undefined ? undefined : { cause });
    this.name = 'StepFailure';
    this.step = step;
    this.hint = hint;
  }
}

interface StepFailureOptions {
  readonly hint?: string;
  /** What the driver or the network said: for the log, never shown. */
  readonly cause?: unknown;
  /** `connection_failed` (settings are wrong) unless the server is away or the address is refused. */
  readonly code?: Extract<ErrorCode, 'connection_failed' | 'source_unreachable' | 'egress_refused'>;
}

/** The error of a step that failed. `detail` is one sentence that is safe to show: no secret, no address that was found. */
export function stepFailed(step: ConnectionStep, detail: string, options: StepFailureOptions = {}): AppError {
  const { hint, cause, code = 'connection_failed' } = options;
  return new AppError(code, detail, { cause: new StepFailure(step, detail, hint, cause) });
}

/** The failed step somewhere in the chain of causes, if there is one. */
export function failedStepOf(error: unknown): StepFailure | null {
  let current = error;
  for (let depth = 0; depth < 10 && current instanceof Error; depth += 1) {
    if (current instanceof StepFailure) return current;
    current = current.cause;
  }
  return null;
}
