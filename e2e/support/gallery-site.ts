import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';

export interface Site {
  readonly url: string;
  readonly close: () => Promise<void>;
}

const root = path.join(import.meta.dirname, '../..');
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The gallery's page, built from the sources, on a port of its own. */
export async function openGallerySite(): Promise<Site> {
  const vite = path.join(root, 'node_modules/vite/bin/vite.js');
  await promisify(execFile)(process.execPath, [vite, 'build', '--config', 'vite.gallery.config.ts'], {
    cwd: path.join(root, 'web'),
  });
  return openSite(path.join(root, '.cache/gallery'));
}

/** Files of a folder over HTTP, on a free port of this machine. */
export async function openSite(folder: string): Promise<Site> {
  const server = createServer((request, response) => {
    const name = path.normalize(new URL(request.url ?? '/', 'http://site').pathname);
    readFile(path.join(folder, name)).then(
      (content) => response.setHeader('Content-Type', types[path.extname(name)] ?? 'text/plain').end(content),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
