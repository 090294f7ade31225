import { isAscii, isUtf8 } from 'node:buffer';
import chardet from 'chardet';
import iconv from 'iconv-lite';
import { UnreadableFileError } from '../types.js';

export interface TextEncoding {
  /** As shown to people, and as given back in reading options. */
  readonly name: string;
  /** Bytes of the byte order mark at the start. */
  readonly markBytes: number;
}

const utf8: TextEncoding = { name: 'utf-8', markBytes: 0 };

const marks: readonly { readonly bytes: readonly number[]; readonly name: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], name: 'utf-8' },
  { bytes: [0xff, 0xfe], name: 'utf-16le' },
  { bytes: [0xfe, 0xff], name: 'utf-16be' },
];

/** The encoding of a text by its mark, its zero bytes, whether it is UTF-8, and what its letters look like. */
export function detectEncoding(head: Buffer, forced: string | undefined): TextEncoding {
  const mark = marks.find(({ bytes }) => head.subarray(0, bytes.length).equals(Buffer.from(bytes)));
  if (forced !== undefined && forced !== '') return { name: known(forced), markBytes: mark?.bytes.length ?? 0 };
  if (mark) return { name: mark.name, markBytes: mark.bytes.length };
  const zeros = zeroBytes(head);
  if (zeros.odd > head.length / 5 && zeros.even * 10 < zeros.odd) return { name: 'utf-16le', markBytes: 0 };
  if (zeros.even > head.length / 5 && zeros.odd * 10 < zeros.even) return { name: 'utf-16be', markBytes: 0 };
  if (isAscii(head) || isUtf8(withoutCutCharacter(head))) return utf8;
  return { name: guessSingleByte(head), markBytes: 0 };
}

/** For bytes that are not UTF-8. Latin-1 is read as its superset Windows-1252, which is what files really hold. */
export function guessSingleByte(sample: Buffer): string {
  const guess = chardet
    .analyse(sample)
    .find(({ name }) => !name.startsWith('UTF'))
    ?.name.toLowerCase();
  if (guess === undefined || guess === 'iso-8859-1' || guess === 'ascii') return 'windows-1252';
  return iconv.encodingExists(guess) ? guess : 'windows-1252';
}

function known(name: string): string {
  const lower = name.trim().toLowerCase();
  if (lower === 'utf8' || lower === 'ascii' || lower === 'us-ascii') return 'utf-8';
  if (lower === 'latin1' || lower === 'latin-1' || lower === 'iso-8859-1' || lower === 'cp1252') return 'windows-1252';
  if (lower === 'utf-16' || lower === 'utf16') return 'utf-16le';
  if (iconv.encodingExists(lower)) return lower;
  throw new UnreadableFileError(`The encoding "${name.slice(0, 40)}" is not known. Leave it to be detected.`);
}

function zeroBytes(head: Buffer): { readonly even: number; readonly odd: number } {
  let even = 0;
  let odd = 0;
  for (let at = head.indexOf(0); at !== -1; at = head.indexOf(0, at + 1)) {
    if (at % 2 === 0) even++;
    else odd++;
  }
  return { even, odd };
}

/** The end of a sample may cut a character in two. */
function withoutCutCharacter(head: Buffer): Buffer {
  for (let cut = 0; cut < 4; cut++) {
    const end = head.length - cut;
    if (isUtf8(head.subarray(0, end))) return head.subarray(0, end);
  }
  return head;
}

/** Decodes a stream of bytes, piece by piece. */
export function decoder(encoding: TextEncoding): { write(bytes: Buffer): string; end(): string | undefined } {
  return iconv.getDecoder(encoding.name, { stripBOM: true });
}
