import { extname } from 'node:path';
import { UnreadableFileError } from '../types.js';
import { decoder, detectEncoding } from './encoding.js';

/** What a file is by its first bytes. Office files are zip archives, told apart by what they hold. */
export type FileKind = 'gzip' | 'zstd' | 'zip' | 'parquet' | 'oldOffice' | 'json' | 'text';

const startsWith = (head: Buffer, bytes: readonly number[] | string, at = 0) =>
  head
    .subarray(at, at + bytes.length)
    .equals(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : Buffer.from(bytes));

/** Files that people drop by mistake: what they are, and what to do instead. */
const refused: readonly { readonly is: (head: Buffer) => boolean; readonly why: string }[] = [
  { is: (h) => startsWith(h, '%PDF'), why: 'This is a PDF. Export the table from where it was made, as CSV or Excel.' },
  {
    is: (h) => startsWith(h, [0x89, 0x50, 0x4e, 0x47]) || startsWith(h, [0xff, 0xd8, 0xff]) || startsWith(h, 'GIF8'),
    why: 'This is a picture. Upload the data behind it, as CSV, Excel, JSON or Parquet.',
  },
  {
    is: (h) => startsWith(h, [0x7f, 0x45, 0x4c, 0x46]) || startsWith(h, 'MZ'),
    why: 'This is a program. Upload a data file: CSV, Excel, JSON or Parquet.',
  },
  {
    is: (h) => startsWith(h, 'SQLite format 3'),
    why: 'This is an SQLite database. Export its tables as CSV and upload those.',
  },
  {
    is: (h) => startsWith(h, 'DUCK', 8),
    why: 'This is a DuckDB database. Export its tables as Parquet and upload those.',
  },
  {
    is: (h) =>
      startsWith(h, 'Rar!') ||
      startsWith(h, [0x37, 0x7a, 0xbc, 0xaf]) ||
      startsWith(h, 'BZh') ||
      startsWith(h, [0xfd, 0x37, 0x7a]),
    why: 'This kind of archive cannot be opened here. Unpack it, and upload the files or a zip of them.',
  },
  {
    is: (h) => startsWith(h, 'PAR1') && h.length < 12,
    why: 'This Parquet file is incomplete. Upload it again.',
  },
];

const htmlStart = /^(?:\uFEFF)?\s*(?:<!doctype html|<html|<head|<body)/i;
const xmlStart = /^(?:\uFEFF)?\s*<\?xml|^(?:\uFEFF)?\s*<[a-z][\w:-]*[\s>]/i;

/** Tells what a file is by its content; refuses what is no data, with a sentence that says what to do. */
export function fileKind(head: Buffer, fileName: string): FileKind {
  if (head.length === 0) throw new UnreadableFileError('The file is empty. Upload a file with at least one row.');
  const no = refused.find(({ is }) => is(head));
  if (no) throw new UnreadableFileError(no.why);
  if (startsWith(head, [0x1f, 0x8b])) return 'gzip';
  if (startsWith(head, [0x28, 0xb5, 0x2f, 0xfd])) return 'zstd';
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04]) || startsWith(head, [0x50, 0x4b, 0x05, 0x06])) return 'zip';
  if (startsWith(head, 'PAR1')) return 'parquet';
  if (startsWith(head, [0xd0, 0xcf, 0x11, 0xe0])) return 'oldOffice';
  return textKind(head, fileName);
}

function textKind(head: Buffer, fileName: string): FileKind {
  const text = decoder(detectEncoding(head, undefined)).write(head.subarray(0, 4096));
  if (htmlStart.test(text)) {
    throw new UnreadableFileError('This is a web page, not a table. Download the data itself, as CSV or Excel.');
  }
  if (xmlStart.test(text)) {
    throw new UnreadableFileError('This is XML, which cannot be read as a table. Save the data as CSV, JSON or Excel.');
  }
  if (isBinary(head)) {
    throw new UnreadableFileError(
      'The content of this file is not text, whatever its name says. Upload CSV, Excel, JSON or Parquet.',
    );
  }
  return looksLikeJson(text, fileName) ? 'json' : 'text';
}

/** Control characters that no text has; UTF-16 text has NULs, and a few stray ones are forgiven. */
function isBinary(head: Buffer): boolean {
  let controls = 0;
  let nulsEven = 0;
  let nulsOdd = 0;
  head.forEach((byte, index) => {
    if (byte === 0) {
      if (index % 2 === 0) nulsEven++;
      else nulsOdd++;
    } else if (byte < 32 && ![9, 10, 12, 13, 26, 27, 28, 29, 30, 31].includes(byte)) controls++;
  });
  const isUtf16 = Math.max(nulsEven, nulsOdd) > head.length / 5 && Math.min(nulsEven, nulsOdd) < head.length / 50;
  if (isUtf16) return controls > head.length / 50;
  return controls + nulsEven + nulsOdd > Math.max(16, head.length / 20);
}

function looksLikeJson(text: string, fileName: string): boolean {
  const start = text.replace(/^\uFEFF/, '').trimStart();
  if (/^\[\s*(?:[[{"\d\-tfn\]]|$)/.test(start) || /^\{\s*(?:["}]|$)/.test(start)) {
    // A CSV may begin with a brace or bracket as well; its name decides then.
    return !['.csv', '.tsv', '.tab'].includes(extname(fileName).toLowerCase()) || /^[[{]\s*[[{"]/.test(start);
  }
  return false;
}
