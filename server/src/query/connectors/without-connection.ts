import { AppError } from '../../platform/app-error.js';
import { failedStepOf } from '../../platform/egress/index.js';

/**
 * What went wrong on the way to a database, for whoever asked it something: a query is often asked by people who may
 * not know where its data comes from, and the sentences of the steps name servers, users and databases. Those who may
 * edit the connection are told by its test.
 */
export function withoutConnection(error: unknown): unknown {
  const step = failedStepOf(error)?.step;
  if (!(error instanceof AppError) || step === undefined || step === 'rights') return error;
  const detail =
    step === 'login'
      ? 'The database does not let the stored user in. Whoever may edit the connection can test it and see why.'
      : 'The database cannot be reached. Whoever may edit the connection can test it and see why.';
  return new AppError(error.code, detail, { cause: error });
}
