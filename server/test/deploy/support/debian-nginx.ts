import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../../../src/platform/db/embedded/free-port.js';
import { startServerProcess } from '../../support/server-process.js';
import { inRepository, readText } from './paths.js';

export interface Nginx {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** The configuration of the image `web` on the distribution's nginx, as a user without rights. */
export async function startNginx(servers: readonly string[], ownPort?: number): Promise<Nginx> {
  const folder = mkdtempSync(path.join(tmpdir(), 'dvp-nginx-'));
  const port = ownPort ?? (await freePort());
  chmodSync(folder, 0o777);
  cpSync(inRepository('web/dist'), path.join(folder, 'html'), { recursive: true });
  execFileSync(process.execPath, [inRepository('deploy/image/compress.mjs'), path.join(folder, 'html/assets')]);
  const variables = {
    APP_SERVERS: servers.map((server) => `server ${server} max_fails=1 fail_timeout=1s;`).join(' '),
    PUBLIC_SCHEME: 'http',
    NGINX_LOCAL_RESOLVERS: '127.0.0.1',
  };
  const here = (text: string) => moveInto(text, folder, port);
  writeFileSync(
    path.join(folder, 'datavizpro.conf'),
    here(fillIn(readText('deploy/nginx/datavizpro.conf.template'), variables)),
  );
  writeFileSync(path.join(folder, 'nginx.conf'), here(readText('deploy/nginx/nginx.conf')));
  const nobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
  const nginx = ['nginx', '-p', folder, '-c', path.join(folder, 'nginx.conf'), '-g', 'daemon off;'];
  const command = [...(process.getuid?.() === 0 ? nobody : []), ...nginx] as [string, ...string[]];
  const { stop } = await startServerProcess(command, { folder, port });
  return { url: `http://127.0.0.1:${port}`, stop };
}

/** What the image's entry point does: names that are set are filled in, nginx's own variables stay. */
const fillIn = (template: string, variables: Readonly<Record<string, string>>): string =>
  template.replace(/\$\{(\w+)\}/g, (whole, name: string) => variables[name] ?? whole);

/** Folders, the port and the outputs of a container become those of a test. */
const moveInto = (text: string, folder: string, port: number): string =>
  text
    .replaceAll('/tmp/', `${folder}/`)
    .replaceAll('/usr/share/nginx/html', `${folder}/html`)
    .replaceAll('/dev/stdout', `${folder}/access.log`)
    .replaceAll('/dev/stderr', `${folder}/error.log`)
    .replaceAll('listen 8080;', `listen 127.0.0.1:${port};`);
