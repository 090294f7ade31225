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

/** Encodings of Latin letters, which guessing by statistics takes for one another in short texts. */
const latin = /^(?:windows-125[0247]|iso-8859-(?:1|2|9|15))$/;
/** Bytes that are letters of Central Europe in Windows-1250 and ISO-8859-2, and signs in Windows-1252. */
const centralLetters = new Set([0xa3, 0xa5, 0xaf, 0xb1, 0xb3, 0xb6, 0xb9, 0xbc, 0xbe, 0xbf, 0x8d, 0x8f, 0x9d]);
/** Letters in both, but seldom together in a language of Western Europe: č ě ř ů. */
const czechLetters = [0xe8, 0xec, 0xf8, 0xf9];

/**
 * For bytes that are not UTF-8. Latin-1 is read as its superset Windows-1252, which is what such files really hold;
 * Central European encodings are believed when their own letters stand inside words.
 */
export function guessSingleByte(sample: Buffer): string {
  const guesses = chardet
    .analyse(sample)
    .map(({ name }) => name.toLowerCase())
    .filter((name) => !/^utf|ascii/.test(name) && iconv.encodingExists(name));
  const [best = 'windows-1252'] = guesses;
  if (!latin.test(best)) return best;
  if (!holdsCentralLetters(sample)) return 'windows-1252';
  return guesses.find((name) => name === 'windows-1250' || name === 'iso-8859-2') ?? 'windows-1250';
}

function holdsCentralLetters(sample: Buffer): boolean {
  const isLetter = (byte: number | undefined) =>
    byte !== undefined && ((byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122) || byte >= 0xc0);
  const insideWord = sample.some(
    (byte, at) => centralLetters.has(byte) && isLetter(sample[at - 1]) && isLetter(sample[at + 1]),
  );
  return insideWord || czechLetters.filter((byte) => sample.includes(byte)).length >= 3;
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
