import { AppError } from '../app-error.js';

interface StoreError {
  readonly name?: string;
  readonly code?: string;
  readonly message?: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
}

const bucket = 'Create the bucket, or correct its name.';
const rights = 'Give this key the rights to list the bucket and to read, write and delete its objects.';
const key = 'Correct the access key in STORAGE_URL.';
const session = 'These credentials are over: get new ones.';
const authority = 'Name the file of the store’s certificate authority in NODE_EXTRA_CA_CERTS.';
const region = 'Set region=… in STORAGE_URL to the region of the bucket.';

/** The store's own names for what is wrong, and what helps. */
const remedies: Readonly<Record<string, string>> = {
  NotFound: bucket,
  NoSuchBucket: bucket,
  Forbidden: rights,
  AccessDenied: rights,
  InvalidAccessKeyId: key,
  XAdminUserNotFound: key,
  SignatureDoesNotMatch: 'Correct the access key and the secret key in STORAGE_URL.',
  RequestTimeTooSkewed: 'Set the clock of this machine: let it follow a time server.',
  CredentialsProviderError: 'Put key and secret into STORAGE_URL, or give this machine a role.',
  ExpiredToken: session,
  InvalidToken: session,
  AuthorizationHeaderMalformed: region,
  PermanentRedirect: region,
  IllegalLocationConstraintException: region,
  BadDigest: 'What arrived there was not what was sent: look at the network and the proxies before the store.',
  DamagedObject: 'Restore it from a backup, or look at the network and the proxies before the store.',
  QuotaExceeded: 'Make room in the store, or raise its quota.',
  SELF_SIGNED_CERT_IN_CHAIN: authority,
  DEPTH_ZERO_SELF_SIGNED_CERT: authority,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: authority,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: authority,
  CERT_HAS_EXPIRED: 'Renew the certificate of the store.',
  ERR_TLS_CERT_ALTNAME_INVALID: 'The certificate is for another name: correct the endpoint in STORAGE_URL.',
};

/** What a store said, and what the operator can do about it. */
export function explainStoreError(error: unknown): { readonly reason: string; readonly remedy: string } {
  const { name = 'Error', code, message = '' } = (error ?? {}) as StoreError;
  const reason = code ?? (name === 'Error' ? message : name);
  const remedy = remedies[reason] ?? remedies[name] ?? 'Check the endpoint in STORAGE_URL, and that the store runs.';
  return { reason, remedy };
}

/** Whether there is no such object; a bucket that is not there is something else. */
export function isMissing(error: unknown): boolean {
  return ['NoSuchKey', 'NotFound'].includes((error as StoreError).name ?? '');
}

/** Everything that a store or the way to it can do to us, as people are told it. The operator reads the cause in the log. */
export function asStorageError(error: unknown): unknown {
  const { $metadata, code, name = '' } = (error ?? {}) as StoreError;
  const isOfStore = $metadata !== undefined || name in remedies || isOfNetwork(code) || name === 'TimeoutError';
  if (error instanceof AppError || !isOfStore) return error;
  const { reason, remedy } = explainStoreError(error);
  const words = `The storage cannot be used (${reason}). Tell the operator: ${remedy}`;
  return new AppError('storage_unavailable', words, { cause: withoutConnection(error) });
}

/** The SDK's errors carry request, answer and sockets; a log has no use for them. */
function withoutConnection(error: unknown): Error {
  const { name, code, message, $metadata } = error as StoreError;
  const status = $metadata?.httpStatusCode;
  return Object.assign(new Error(message), {
    ...(name !== undefined && { name }),
    ...(code !== undefined && { code }),
    ...(status !== undefined && { status }),
  });
}

const isOfNetwork = (code = ''): boolean =>
  /^(?:E[A-Z]+|UNABLE_\w+|ERR_TLS_\w+|\w*CERT\w*)$/.test(code) && !isOfDisk(code);
const isOfDisk = (code: string): boolean =>
  ['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'EIO', 'ENOENT'].includes(code);
