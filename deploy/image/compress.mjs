import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** gzip at its best beside each text asset, for nginx (`gzip_static`); the build has made the brotli already. */
const folder = process.argv[2];
for (const name of readdirSync(folder).filter((entry) => /\.(js|css|svg)$/.test(entry))) {
  const bytes = readFileSync(join(folder, name));
  if (bytes.length >= 1024) writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }));
}
