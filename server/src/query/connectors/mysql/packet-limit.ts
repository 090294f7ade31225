import type { Duplex } from 'node:stream';
import type { Connection } from 'mysql2';
import { AppError } from '../../../platform/app-error.js';

/** A message longer than 16 MB comes in parts of that length. */
const mostParts = 4;

/** What mysql2 keeps of a message until all of it is there; its types leave it out. */
interface Reading {
  readonly packetParser: { readonly largePacketParts: Buffer[]; execute: (chunk: Buffer) => void };
}

/**
 * mysql2 keeps a row until all of it is there, and then makes texts of it: one beyond the longest text of Node would
 * end the process. So a server that goes on with a message past some parts is left.
 */
export function limitPackets(connection: Connection, stream: Duplex): void {
  const parser = (connection as unknown as Reading).packetParser;
  const parts = parser.largePacketParts;
  const keep = parts.push.bind(parts);
  parts.push = (...more) => {
    if (parts.length < mostParts) return keep(...more);
    parser.execute = () => undefined;
    stream.destroy(tooLong());
    return parts.length;
  };
}

const tooLong = (): AppError =>
  new AppError(
    'invalid_query',
    'The values of these rows are too long to be taken in. Leave columns out, or shorten them.',
  );
