import { AppError } from '../../../platform/app-error.js';
import { stepFailed } from '../../../platform/egress/index.js';
import { DamagedObject } from '../../../platform/storage/index.js';

interface S3Error {
  readonly name?: string;
  readonly code?: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
}

/** What the store or the way to it said, as an error of the catalogue. */
export function translateS3Error(error: unknown): unknown {
  if (error instanceof DamagedObject)
    return new AppError('source_failed', 'The store gave other bytes than it lists. Try again.', { cause: error });
  if (error instanceof AppError) return error;
  const { name = '', code = '', $metadata } = error as S3Error;
  if (name === 'AbortError') return new AppError('cancelled', undefined, { cause: error });
  const cause = { cause: error };
  switch (name) {
    case 'InvalidAccessKeyId':
    case 'SignatureDoesNotMatch':
    case 'InvalidToken':
    case 'ExpiredToken':
      return stepFailed('login', 'The store does not accept this key.', {
        ...cause,
        hint: 'Check both parts of the key.',
      });
    case 'NoSuchBucket':
      return stepFailed('rights', 'There is no such bucket.', cause);
    case 'PermanentRedirect':
      return stepFailed('rights', 'The bucket is in another region.', { ...cause, hint: 'Set its region.' });
    case 'NoSuchKey':
    case 'PreconditionFailed':
      return new AppError('source_failed', 'A file of the table changed while it was read. Try again.', cause);
    case 'SlowDown':
    case 'ServiceUnavailable':
      return new AppError('source_failed', 'The store is busy. Try again in a moment.', cause);
  }
  if (name === 'AccessDenied' || $metadata?.httpStatusCode === 403)
    return stepFailed('rights', 'This key may not list or read these files.', cause);
  if (/CERT|TLS|SSL|ALTNAME/.test(code))
    return stepFailed('tls', 'The store’s certificate is not trusted.', {
      ...cause,
      hint: 'Check the endpoint’s name.',
    });
  if ($metadata?.httpStatusCode !== undefined && $metadata.httpStatusCode >= 500)
    return new AppError('source_failed', 'The store failed.', cause);
  return stepFailed('port', 'The store did not answer as an S3-compatible store does.', {
    ...cause,
    code: 'source_unreachable',
  });
}
