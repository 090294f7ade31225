import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { parseSetCookie, stringifyCookie } from 'cookie';
import type { SessionAnswer, User } from '@datavizpro/contract';
import { createPeople, peoplePersistence, type People } from '../../src/modules/people/index.js';
import type { Persistence } from '../../src/platform/db/index.js';
import { createHttpApp, httpPersistence, type Route } from '../../src/platform/http/index.js';
import { testPlatform, type TestPlatform, type TestPlatformOptions } from './platform.js';

export const goodPassword = 'correct-horse-battery';
/** Fast enough to sign in a hundred times in a test. */
const passwordCost = 4;

export interface PeopleServer {
  readonly url: string;
  readonly platform: TestPlatform;
  readonly people: People;
  /** The one-time link of the start, when there was nobody yet. */
  readonly setupLink: string | null;
  browser(): Browser;
  /** The first administrator, signed in; made on the first call. */
  administrator(): Promise<SignedInBrowser>;
  /** A new person with an account, signed in. */
  person(name?: string): Promise<SignedInBrowser>;
  close(): Promise<void>;
}

export interface Answer<T = Record<string, unknown>> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
}
export interface CallOptions {
  readonly headers?: Readonly<Record<string, string>>;
  readonly ifMatch?: number;
}

interface PeopleServerOptions extends TestPlatformOptions {
  readonly moreRoutes?: (people: People, platform: TestPlatform) => readonly Route[];
}

/** Persistence of everything about people, with the http layer's own. */
export const peopleServerPersistence: readonly Persistence[] = [httpPersistence, ...peoplePersistence];

/** Everything about people behind the real HTTP layer, in this process. */
export async function startPeopleServer(options: PeopleServerOptions = {}): Promise<PeopleServer> {
  const persistence = [...peopleServerPersistence, ...(options.persistence ?? [])];
  const platform = await testPlatform({ ...options, persistence });
  const people = createPeople({ platform, version: '0.0.0-test', passwordCost });
  const setupLink = await people.start();
  const app = createHttpApp({
    platform,
    routes: [...people.routes, ...(options.moreRoutes?.(people, platform) ?? [])],
    authenticator: people.authenticator,
    audit: people.audit,
    readiness: () => Promise.resolve([]),
    version: '0.0.0-test',
    webRoot: null,
  });
  app.server.listen(0, '127.0.0.1');
  await once(app.server, 'listening');
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  let administrator: Promise<SignedInBrowser> | null = null;
  const server: PeopleServer = {
    url,
    platform,
    people,
    setupLink,
    browser: () => new Browser(url),
    administrator: () => (administrator ??= setUp(server)),
    person: (name) => register(server, name),
    close: async () => {
      await app.close(0);
      await people.close();
      await platform.close();
    },
  };
  return server;
}

/** A client that keeps cookies and the access token, as a page does. */
export class Browser {
  readonly #url: string;
  readonly cookies = new Map<string, string>();
  accessToken: string | null = null;

  constructor(url: string) {
    this.#url = url;
  }

  async call<T = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
    options: CallOptions = {},
  ): Promise<Answer<T>> {
    const headers = new Headers(options.headers);
    if (body !== undefined && !headers.has('content-type')) headers.set('content-type', 'application/json');
    if (this.accessToken !== null && !headers.has('authorization'))
      headers.set('authorization', `Bearer ${this.accessToken}`);
    if (this.cookies.size > 0 && !headers.has('cookie'))
      headers.set('cookie', stringifyCookie(Object.fromEntries(this.cookies)));
    if (options.ifMatch !== undefined) headers.set('if-match', `"${options.ifMatch}"`);
    const response = await fetch(`${this.#url}${path}`, {
      method,
      headers,
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    this.#keep(response.headers);
    const text = await response.text();
    const json =
      /json/.test(response.headers.get('content-type') ?? '') &&
      !/ndjson/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, headers: response.headers, body: (json ? JSON.parse(text) : text) as T };
  }

  /** Signs in (or renews) by any route that answers a session, and keeps the access token. */
  async enter(path: string, body: object): Promise<Answer<SessionAnswer>> {
    const answer = await this.call<SessionAnswer>('POST', path, body);
    if (answer.status < 300) this.accessToken = answer.body.accessToken;
    return answer;
  }

  #keep(headers: Headers): void {
    for (const line of headers.getSetCookie()) {
      const { name, value, maxAge } = parseSetCookie(line);
      if (maxAge === 0) this.cookies.delete(name);
      else this.cookies.set(name, value ?? '');
    }
  }
}

export interface SignedInBrowser {
  readonly browser: Browser;
  readonly user: User;
}

async function setUp(server: PeopleServer): Promise<SignedInBrowser> {
  const token = new URL(server.setupLink ?? '').searchParams.get('token');
  const browser = server.browser();
  const answer = await browser.enter('/api/setup', {
    token,
    email: 'ada@example.org',
    password: goodPassword,
    name: 'Ada Admin',
  });
  if (answer.status !== 201) throw new Error(`Set-up failed: ${JSON.stringify(answer.body)}`);
  return { browser, user: answer.body.user };
}

let people = 0;

async function register(server: PeopleServer, name?: string): Promise<SignedInBrowser> {
  people += 1;
  const browser = server.browser();
  const answer = await browser.enter('/api/auth/register', {
    email: `person${people}@example.org`,
    password: goodPassword,
    name: name ?? `Person ${people}`,
  });
  if (answer.status !== 201) throw new Error(`Registering failed: ${JSON.stringify(answer.body)}`);
  return { browser, user: answer.body.user };
}
