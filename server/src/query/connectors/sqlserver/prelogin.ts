import type { Duplex } from 'node:stream';
import { stepFailed } from '../../../platform/egress/index.js';

/** Values of the option ENCRYPTION in the answer to PRELOGIN with which TLS follows. */
const encrypts: ReadonlySet<number> = new Set([1, 3]);
const encryptionOption = 1;
const endOfOptions = 0xff;
const headerBytes = 8;

/**
 * A server, or somebody in between, may answer "no encryption here", and the driver would go on and send the password
 * as it is. This reads the first answer as well, and ends the connection before anything else is sent.
 */
export function requireEncryption(stream: Duplex): void {
  let answer = Buffer.alloc(0);
  const onData = (chunk: Buffer) => {
    answer = Buffer.concat([answer, chunk]);
    if (answer.length < headerBytes || answer.length < answer.readUInt16BE(2)) return;
    stream.off('data', onData);
    if (!encrypts.has(encryptionOf(answer.subarray(headerBytes)))) stream.destroy(unencrypted());
  };
  stream.on('data', onData);
}

/** Options are five bytes each, of which three say where the value stands. */
function encryptionOf(payload: Buffer): number {
  for (let at = 0; at + 4 < payload.length && payload[at] !== endOfOptions; at += 5)
    if (payload[at] === encryptionOption) return payload[payload.readUInt16BE(at + 1)] ?? 0;
  return 0;
}

const unencrypted = () =>
  stepFailed('tls', 'The server does not encrypt connections.', {
    hint: 'Let it force encryption; only if the network can be trusted, choose "disable".',
  });
