import { Secret } from '../secret.js';

const deepest = 6;
const longestList = 50;
const longestText = 4000;
const hidden = '***';

/** Names that hold secrets wherever they occur: the second line of defence behind the Secret type. */
const secretName = /pass(word|wd|phrase)?$|secret|token$|authorization|cookie|credential|api_?key|private_?key|pepper/i;
/** `scheme://user:password@host` in a message of a driver. */
const urlCredentials = /\b([a-z][a-z0-9+.-]*:\/\/)[^\s/@]*@/gi;

/** Anything as plain JSON data of bounded size, without secrets. */
export function toPlain(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return scrub(value);
  if (typeof value === 'bigint' || typeof value === 'symbol') return String(value);
  if (typeof value === 'function') return '[function]';
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Secret) return hidden;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (value instanceof Error) return errorToPlain(value, depth);
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  if (depth >= deepest) return '[…]';
  if (Array.isArray(value)) return value.slice(0, longestList).map((item) => toPlain(item, depth + 1));
  return objectToPlain(value, depth);
}

function scrub(text: string): string {
  const short = text.length > longestText ? `${text.slice(0, longestText)}…` : text;
  return short.replace(urlCredentials, `$1${hidden}@`);
}

function objectToPlain(value: object, depth: number): Record<string, unknown> {
  const entries = Object.entries(value).slice(0, longestList);
  return Object.fromEntries(
    entries.map(([name, item]) => [name, secretName.test(name) && item != null ? hidden : toPlain(item, depth + 1)]),
  );
}

/** Name, message, code, stack and the chain of causes. Other properties may hold rows or parameters: left out. */
function errorToPlain(error: Error, depth: number): Record<string, unknown> {
  const { code } = error as Error & { code?: unknown };
  return {
    name: error.name,
    message: scrub(error.message),
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    stack: scrub(error.stack ?? ''),
    ...(error.cause === undefined ? {} : { cause: depth >= deepest ? '[…]' : toPlain(error.cause, depth + 1) }),
  };
}
