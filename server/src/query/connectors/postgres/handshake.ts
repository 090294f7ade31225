import type { Duplex } from 'node:stream';
import { stepFailed } from '../../../platform/egress/index.js';

const sslRequestCode = 80_877_103;
const cancelRequestCode = 80_877_102;

function message(...numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 + numbers.length * 4);
  bytes.writeInt32BE(bytes.length, 0);
  numbers.forEach((number, index) => bytes.writeInt32BE(number, 4 + index * 4));
  return bytes;
}

export const cancelRequest = (processId: number, secretKey: number): Buffer =>
  message(cancelRequestCode, processId, secretKey);

/** Resolves when the server is ready for TLS. It answers one byte; whatever follows in clear came from somebody else. */
export function askForTls(stream: Duplex, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const leave = (then: () => void) => {
      stream.off('data', onData).off('error', onError).off('close', onClose);
      signal.removeEventListener('abort', onAbort);
      stream.pause();
      then();
    };
    const fail = (error: Error) =>
      leave(() => {
        stream.destroy();
        reject(error);
      });
    const onData = (bytes: Buffer) => (bytes.toString('latin1') === 'S' ? leave(resolve) : fail(refused(bytes)));
    const onError = (error: Error) => fail(error);
    const onClose = () => fail(new Error('The server closed the connection when it was asked for TLS.'));
    const onAbort = () => fail(signal.reason as Error);
    stream.on('data', onData).once('error', onError).once('close', onClose);
    signal.addEventListener('abort', onAbort, { once: true });
    if (signal.aborted) onAbort();
    else stream.write(message(sslRequestCode));
  });
}

const refused = (bytes: Buffer): Error =>
  bytes.toString('latin1') === 'N'
    ? stepFailed('tls', 'The server does not offer encryption.', {
        hint: 'Switch TLS on at the server, or choose the mode "disable" if the network between is safe.',
      })
    : stepFailed('tls', 'What answers on this port does not speak as PostgreSQL does.', {
        hint: 'Check host and port.',
      });
