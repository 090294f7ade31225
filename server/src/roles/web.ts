import { existsSync } from 'node:fs';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { createHttpApp, type HttpApp } from '../platform/http/index.js';
import type { Platform } from '../platform/platform.js';
import type { Application } from './application.js';
import { createReadiness } from './readiness.js';

export interface WebServer {
  readonly http: HttpApp;
  readonly port: number;
}

export interface WebOptions {
  readonly platform: Platform;
  readonly application: Application;
  readonly version: string;
  /** Folder of the built front end. */
  readonly webRoot: string;
}

/** Answers people. An instance without the role `web` answers health checks and metrics only. */
export async function startWeb({ platform, application, version, webRoot }: WebOptions): Promise<WebServer> {
  const isWeb = platform.env.roles.includes('web');
  const hasPages = isWeb && existsSync(path.join(webRoot, 'index.html'));
  const http = createHttpApp({
    platform,
    routes: isWeb ? application.routes : [],
    authenticator: application.people.authenticator,
    audit: application.people.audit,
    readiness: createReadiness(platform, application.engine),
    version,
    webRoot: hasPages ? webRoot : null,
  });
  const { host, port } = platform.env;
  http.server.listen(port, host);
  try {
    await once(http.server, 'listening');
  } catch (error) {
    throw listenError(error as NodeJS.ErrnoException, host, port);
  }
  return { http, port: (http.server.address() as AddressInfo).port };
}

function listenError(cause: NodeJS.ErrnoException, host: string, port: number): Error {
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} is taken: end the program that uses it, or set PORT to another one.`,
    EACCES: `Port ${port} may not be used by this user: set PORT to one above 1023.`,
    EADDRNOTAVAIL: `${host} is not an address of this machine: check HOST.`,
  };
  return new Error(reasons[cause.code ?? ''] ?? `Cannot listen on ${host}:${port}.`, { cause });
}
