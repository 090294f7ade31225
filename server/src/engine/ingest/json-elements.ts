import { UnreadableFileError } from '../types.js';
import { longestLine } from './json-lines.js';
import { JsonSplitter, type JsonElement } from './json-splitter.js';
import { RecordScanner } from './record-scanner.js';
import type { TextFile } from './text-file.js';

/** Lines that are values; a document whose lists are the tables; or one record. */
export type JsonShape = 'lines' | 'document' | 'single';

/** Whether each line is a value of its own: the first is whole, and another follows. */
export function areLines(sample: string): boolean {
  const lines = sample.split('\n', 3).map((line) => line.trim());
  const [first = '', second] = lines.filter((line) => line !== '');
  if (second === undefined || !first.startsWith('{')) return false;
  try {
    JSON.parse(first);
    return true;
  } catch {
    // A broken first line is refused as a line when the second is whole.
    return first.endsWith('}') && second.startsWith('{') && second.endsWith('}');
  }
}

/** Passes every element of the file on, in order; `pause` may hold the reading, and hears of each piece read. */
export async function eachElement(
  file: TextFile,
  shape: JsonShape,
  each: (element: JsonElement) => void,
  pause: (chunk: Buffer) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const structural = new JsonSplitter(each);
  structural.wrapper = shape === 'document';
  const splitter = shape === 'lines' ? lineSplitter(each) : structural;
  for await (const chunk of file.chunks()) {
    splitter.push(chunk);
    await pause(chunk);
  }
  splitter.end();
  await pause(Buffer.alloc(0));
  if (splitter === structural && structural.truncated) {
    throw new UnreadableFileError(
      `The JSON breaks off before its end (line ${structural.line}): a bracket or a quotation mark is missing. Write it again and upload it.`,
    );
  }
}

function lineSplitter(onElement: (element: JsonElement) => void) {
  const scanner = new RecordScanner({
    delimiter: ',',
    quote: '',
    escape: '',
    maxRecordBytes: longestLine / 2,
    onRecord: ({ buffer, start, end, line, kind }) => {
      if (kind === 'blank') return;
      const bytes = kind === 'record' ? Buffer.from(buffer.subarray(start, end)) : Buffer.from('too long');
      onElement({ path: [], bytes, line });
    },
  });
  return { push: (chunk: Buffer) => scanner.push(chunk), end: () => void scanner.end() };
}
