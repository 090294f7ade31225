import { isIP } from 'node:net';
import type { Duplex } from 'node:stream';
import tls, { type ConnectionOptions, type TLSSocket } from 'node:tls';
import type { TlsMode } from '@datavizpro/contract';
import type { AppError } from '../../platform/app-error.js';
import { stepFailed } from '../../platform/egress/index.js';

export interface TlsSettings {
  /** The name that stands in the configuration: the certificate has to be for it. */
  readonly host: string;
  readonly tls: TlsMode;
  readonly tlsCa?: string;
}

/** For Node's TLS: `verify` checks chain and name, `require` encrypts only. */
export function tlsOptions({ host, tls: mode, tlsCa }: TlsSettings): ConnectionOptions {
  return {
    host,
    ...(isIP(host) === 0 ? { servername: host } : {}),
    rejectUnauthorized: mode === 'verify',
    ...(tlsCa === undefined || tlsCa === '' ? {} : { ca: tlsCa }),
    minVersion: 'TLSv1.2',
  };
}

/** TLS over a connected stream. Fails with the step `tls`. */
export function openTls(stream: Duplex, settings: TlsSettings, signal: AbortSignal): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) => {
      socket.destroy();
      stream.destroy();
      reject(tlsFailure(error, settings.host));
    };
    const onAbort = () => fail(signal.reason);
    const onClose = () => fail(new Error('The connection was closed during the TLS handshake.'));
    const socket = tls.connect({ ...tlsOptions(settings), socket: stream });
    socket.once('error', fail).once('close', onClose);
    signal.addEventListener('abort', onAbort, { once: true });
    socket.once('secureConnect', () => {
      socket.off('error', fail).off('close', onClose);
      signal.removeEventListener('abort', onAbort);
      resolve(socket);
    });
    if (signal.aborted) onAbort();
  });
}

const untrusted: ReadonlySet<string> = new Set([
  'CERT_UNTRUSTED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

export const isTlsError = (error: unknown): boolean =>
  /^(?:ERR_TLS|ERR_SSL|CERT_|EPROTO)/.test(codeOf(error)) || untrusted.has(codeOf(error));

const checkTls = 'Check that this port speaks TLS; if the server has none, choose the mode "disable".';

/** What went wrong with TLS, as a person can act on it. */
export function tlsFailure(error: unknown, host: string): AppError {
  const code = codeOf(error);
  if (error instanceof DOMException && error.name === 'TimeoutError')
    // A server without TLS may wait for the rest of what it takes for a request of its own.
    return stepFailed('tls', 'The server did not answer the TLS handshake in time.', {
      code: 'source_unreachable',
      hint: checkTls,
      cause: error,
    });
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID')
    return stepFailed('tls', `The server's certificate is not for "${host}".`, {
      hint: 'Use the host name that stands in the certificate.',
      cause: error,
    });
  if (untrusted.has(code))
    return stepFailed('tls', "The server's certificate is not signed by an authority that is trusted here.", {
      hint: 'Paste the certificate of the authority that signed it into "CA certificate".',
      cause: error,
    });
  if (code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID')
    return stepFailed('tls', "The server's certificate has expired, or is not valid yet.", {
      hint: 'The certificate has to be renewed on the server.',
      cause: error,
    });
  return stepFailed('tls', 'No encrypted connection could be agreed on with the server.', {
    hint: checkTls,
    cause: error,
  });
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
