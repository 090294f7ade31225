import { isUtf8 } from 'node:buffer';
import type { Request } from 'express';
import { AppError } from '../app-error.js';
import { parseStrictJson } from './strict-json.js';

/** A body of JSON is small: who sends one drop by drop only wants to hold a place that others need. */
const patienceMs = 30_000;

/**
 * Reads a JSON body of at most `limit` bytes. An absent body is an empty object, so that optional bodies validate.
 * One that does not arrive in time ends with its connection.
 */
export async function readJsonBody(req: Request, limit: number, maxMs = patienceMs): Promise<unknown> {
  if (
    req.headers['content-length'] === '0' ||
    (req.headers['content-length'] === undefined && req.headers['transfer-encoding'] === undefined)
  )
    return {};
  const type = req.headers['content-type'] ?? '';
  if (!/^application\/([\w.-]+\+)?json\b/i.test(type))
    throw new AppError('unsupported_type', 'Send the body as application/json.');
  const tooSlow = setTimeout(() => req.destroy(new AppError('cancelled', 'The body did not arrive in time.')), maxMs);
  const bytes = await readBytes(req, limit).finally(() => clearTimeout(tooSlow));
  if (bytes.length === 0) return {};
  if (!isUtf8(bytes)) throw new AppError('malformed_request', 'The body is not valid UTF-8.');
  // Some clients begin with a byte order mark, which JSON may ignore (RFC 8259, 8.1).
  return parseStrictJson(bytes.toString('utf8').replace(/^\uFEFF/, ''));
}

/** By its events: an iterator over a stream costs a tenth of a millisecond, and every request would pay it. */
function readBytes(req: Request, limit: number): Promise<Buffer> {
  if (Number(req.headers['content-length'] ?? 0) > limit) return Promise.reject(tooLarge(limit));
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    req.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) req.destroy(tooLarge(limit));
      else chunks.push(chunk);
    });
    req.once('end', () => resolve(Buffer.concat(chunks, size)));
    req.once('error', reject);
  });
}

const tooLarge = (limit: number): AppError => new AppError('too_large', `The body may have at most ${limit} bytes.`);
