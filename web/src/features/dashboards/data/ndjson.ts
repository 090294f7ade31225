/** Longest line that is taken: beyond it something other than our server is answering. */
const longestLine = 256 * 1024 * 1024;

/** The lines of a streamed answer, parsed as they arrive. A line may come in many pieces, and many in one. */
export async function* readLines(body: ReadableStream<Uint8Array>): AsyncGenerator {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let pieces: string[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      const text = decoder.decode(value, { stream: !done });
      const parts = text.split('\n');
      for (const [index, part] of parts.entries()) {
        pieces.push(part);
        length += part.length;
        if (length > longestLine) throw new Error('A line of the answer is too long.');
        if (index < parts.length - 1 || done) {
          const line = pieces.join('');
          pieces = [];
          length = 0;
          if (line.trim() !== '') yield JSON.parse(line) as unknown;
        }
      }
      if (done) return;
    }
  } finally {
    // The reader of lines has enough, or failed: nothing more is wanted.
    await reader.cancel().catch(() => undefined);
  }
}
