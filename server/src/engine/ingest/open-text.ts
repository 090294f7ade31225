import { UnreadableFileError } from '../types.js';
import { decoder, detectEncoding } from './encoding.js';
import { TextFile } from './text-file.js';

/** What is looked at to find encoding and dialect. */
export const sampleBytes = 1 << 20;

/** A text by its first bytes, `sampleBytes` of them: its encoding, and a sample of what it says. */
export function openText(path: string, head: Buffer, forced: string | undefined): { file: TextFile; sample: string } {
  const encoding = detectEncoding(head, forced);
  const sample = decoder(encoding).write(head).replaceAll('\0', '');
  if (sample.trim() === '') {
    throw new UnreadableFileError('The file holds nothing but blanks. Upload a file with at least one row.');
  }
  return { file: new TextFile(path, encoding), sample };
}
