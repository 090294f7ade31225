import { errorCatalogue, type Problem } from '@datavizpro/contract';
import { AppError } from '../app-error.js';

/** The document for any thrown value. What is not from the catalogue is shown as `internal`, without its message. */
export function toProblem(error: unknown, requestId: string): Problem {
  const known = error instanceof AppError ? error : new AppError('internal');
  const { title, status } = errorCatalogue[known.code];
  return {
    type: `urn:datavizpro:error:${known.code}`,
    title,
    status,
    code: known.code,
    detail: known.message,
    requestId,
    ...(known.errors && { errors: known.errors }),
  };
}
