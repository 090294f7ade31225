import { StringDecoder } from 'node:string_decoder';
import { AppError } from '../../../platform/app-error.js';

/** A row stands on one line. Beyond the longest text of Node there would be no line at all, and no process. */
const longestLine = 64 * 2 ** 20;

/** The lines of an answer, one after the other. Where an answer breaks off they end: what is missing then tells. */
export async function* linesOf(answer: AsyncIterable<Buffer>, longest = longestLine): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let begun: string[] = [];
  let length = 0;
  for await (const chunk of untilBroken(answer)) {
    const [first = '', ...others] = decoder.write(chunk).split('\n');
    begun.push(first);
    length += first.length;
    if (length > longest) throw tooLong();
    const last = others.pop();
    if (last === undefined) continue;
    yield begun.join('');
    yield* others;
    begun = [last];
    length = last.length;
  }
  if (length > 0) yield begun.join('');
}

async function* untilBroken(answer: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* answer;
  } catch {
    // An answer that an error cut short holds the error, which is more than the broken line says.
  }
}

const tooLong = (): AppError =>
  new AppError(
    'invalid_query',
    'The values of these rows are too long to be taken in. Leave columns out, or shorten them.',
  );
