import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Secret } from '../../platform/secret.js';
import { CliError } from '../cli-error.js';
import type { Json, JsonObject } from './kinds.js';

type Variables = Readonly<Record<string, string | undefined>>;

/** An object as the API answers it. */
export interface Stored {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly access: 'view' | 'edit' | 'owner';
  readonly [key: string]: Json;
}

const Second = { ms: 1000 };
const pageSize = 200;
const longestWaitSeconds = 65;

/** The API of a running server, with a person's own token: their rights apply, and everything is checked and audited. */
export class Api {
  readonly #url: string;
  readonly #token: Secret<string>;

  constructor(url: string, token: Secret<string>) {
    this.#url = url;
    this.#token = token;
  }

  static from(variables: Variables, given: string | undefined): Api {
    const url = given ?? variables['DATAVIZPRO_URL'] ?? '';
    if (!/^https?:\/\/[^/]/.test(url))
      throw new CliError('Say which server: --url https://charts.example.org, or DATAVIZPRO_URL.');
    return new Api(url.replace(/\/+$/, ''), readToken(variables));
  }

  /** All pages of a list, oldest first. */
  async list(path: string): Promise<readonly Stored[]> {
    const items: Stored[] = [];
    let cursor: string | null = null;
    do {
      const search = `?limit=${pageSize}&sort=createdAt${cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`}`;
      const page = (await this.call('GET', `${path}${search}`)) as unknown as {
        items: readonly Stored[];
        nextCursor: string | null;
      };
      items.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor !== null);
    return items;
  }

  async get(path: string): Promise<Stored> {
    return (await this.call('GET', path)) as unknown as Stored;
  }
  async create(path: string, body: JsonObject): Promise<Stored> {
    return (await this.call('POST', path, { json: body })) as unknown as Stored;
  }
  async update(path: string, { id, version }: Stored, change: JsonObject): Promise<Stored> {
    return (await this.call('PATCH', `${path}/${id}`, { json: change, version })) as unknown as Stored;
  }
  async upload(path: string, form: FormData): Promise<JsonObject> {
    return (await this.call('POST', path, { form })) as JsonObject;
  }

  async call(
    method: string,
    path: string,
    { json, form, version }: { json?: JsonObject; form?: FormData; version?: number } = {},
  ): Promise<Json> {
    const headers = {
      authorization: `Bearer ${this.#token.reveal()}`,
      ...(json !== undefined && { 'content-type': 'application/json' }),
      ...(version !== undefined && { 'if-match': `"${version}"` }),
    };
    const body = json === undefined ? form : JSON.stringify(json);
    for (;;) {
      const answer = await this.#send(path, {
        method,
        headers,
        redirect: 'error',
        ...(body !== undefined && { body }),
      });
      const wait = Number(answer.headers.get('retry-after') ?? Number.NaN);
      if ([429, 503].includes(answer.status) && wait <= longestWaitSeconds) {
        await sleep(wait * Second.ms);
        continue;
      }
      const parsed = parse(await answer.text());
      if (answer.ok) return parsed;
      throw new CliError(sentence(answer.status, parsed));
    }
  }

  async #send(path: string, init: RequestInit): Promise<Response> {
    try {
      return await fetch(`${this.#url}/api${path}`, init);
    } catch (cause) {
      const { code } = ((cause as Error).cause ?? {}) as NodeJS.ErrnoException;
      throw new CliError(`${this.#url} does not answer (${code ?? (cause as Error).message}).`, { cause });
    }
  }
}

function parse(text: string): Json {
  try {
    return text === '' ? null : (JSON.parse(text) as Json);
  } catch {
    return text.slice(0, 200);
  }
}

/** What the server says is wrong, with the places that it names. */
function sentence(status: number, problem: Json): string {
  if (status === 401) return 'The server does not know this token: make a new one under Account → API tokens.';
  if (typeof problem !== 'object' || problem === null) return `The server answered ${status}.`;
  const { detail, errors } = problem as { detail?: string; errors?: readonly { path: string; message: string }[] };
  const places = (errors ?? []).map(({ path, message }) => `${path}: ${message}`);
  return [detail ?? `The server answered ${status}.`, ...places].join(' ');
}

function readToken(variables: Variables): Secret<string> {
  const file = variables['DATAVIZPRO_TOKEN_FILE'] ?? '';
  const token = (file === '' ? (variables['DATAVIZPRO_TOKEN'] ?? '') : readFileSync(file, 'utf8')).trim();
  if (token === '')
    throw new CliError(
      'Set DATAVIZPRO_TOKEN, or DATAVIZPRO_TOKEN_FILE, to a personal API token (Account → API tokens).',
    );
  return new Secret(token);
}
