import { randomUUID } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { request } from 'node:http';
import { pipeline } from 'node:stream/promises';

const pieceBytes = 1 << 20;

/**
 * Uploads a file as `curl -F` does, piece by piece from the disk. `fetch` with a Blob takes more of the processor for
 * a gigabyte than the server does, on the machine that both share here.
 */
export async function uploadFile(
  url: string,
  token: string,
  path: string,
  fields: { readonly name: string; readonly fileName: string },
): Promise<{ readonly status: number; readonly text: string }> {
  const boundary = `bench-${randomUUID()}`;
  const part = (disposition: string) => `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n`;
  const head = Buffer.from(
    `${part('name="name"')}${fields.name}\r\n${part(`name="file"; filename="${fields.fileName}"`)}`,
  );
  const tail = Buffer.from(`\r\n--${boundary}--\r\n`);
  const req = request(url, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': `multipart/form-data; boundary=${boundary}`,
      'content-length': head.length + statSync(path).size + tail.length,
    },
  });
  const answered = new Promise<{ readonly status: number; readonly text: string }>((resolve, reject) => {
    req.once('error', reject);
    req.once('response', (res) => {
      let text = '';
      res.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      res.once('error', reject).once('end', () => resolve({ status: res.statusCode ?? 0, text }));
    });
  });
  req.write(head);
  await pipeline(createReadStream(path, { highWaterMark: pieceBytes }), req, { end: false });
  req.end(tail);
  return answered;
}
