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
  if (isAscii(head) || isUtf8(withoutCutCharacter(head)) || isDamagedUtf8(head)) return utf8;
  return { name: guessSingleByte(head), markBytes: 0 };
}

/** Mostly UTF-8, with a few bytes that are not: the lines that hold them are refused, the others read. */
function isDamagedUtf8(bytes: Buffer): boolean {
  let letters = 0;
  let invalid = 0;
  for (const char of bytes.toString('utf8')) {
    if (char === '\uFFFD') invalid++;
    else if (char > '\u007f') letters++;
  }
  return letters > invalid;
}

/** Encodings whose texts a guess often takes for one another; the first is what nearly all such files hold. */
const latin = [
  'windows-1252',
  'iso-8859-1',
  'iso-8859-2',
  'iso-8859-9',
  'windows-1250',
  'windows-1254',
  'windows-1257',
];
/** By so much another guess has to be better than Windows-1252. */
const clearlyBetter = 5;

/**
 * For bytes that are not UTF-8. Latin-1 is read as its superset Windows-1252, which is what such files really hold;
 * another encoding is believed when its letters fit clearly better.
 */
export function guessSingleByte(sample: Buffer): string {
  const guesses = chardet.analyse(sample).filter(({ name }) => !/^UTF|ASCII/i.test(name));
  const confidenceOf = (...names: string[]) =>
    Math.max(
      0,
      ...guesses.filter(({ name }) => names.includes(name.toLowerCase())).map(({ confidence }) => confidence),
    );
  const western = confidenceOf('windows-1252', 'iso-8859-1');
  const [best] = guesses;
  const name = best?.name.toLowerCase() ?? 'windows-1252';
  const enough = latin.includes(name) ? western + clearlyBetter : western;
  if (!best || best.confidence <= enough || !iconv.encodingExists(name)) return 'windows-1252';
  return name === 'iso-8859-1' ? 'windows-1252' : name;
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
