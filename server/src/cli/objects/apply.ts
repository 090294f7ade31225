import { openAsBlob } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { CliError } from '../cli-error.js';
import type { Progress } from '../command.js';
import type { Api, Stored } from './api.js';
import { readFolder, referenceTo, type ObjectFile } from './folder.js';
import { fieldsOf, kinds, mapReferences, pick, type Json, type JsonObject, type Kind } from './kinds.js';
import { matchObjects, type Match } from './match.js';
import { readSecrets } from './secrets.js';

export interface ApplyOptions {
  readonly api: Api;
  readonly dir: string;
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** Say what would be done, and do nothing. */
  readonly dryRun: boolean;
  /** Send secrets of connections that are there already, too: nobody can see whether they are the same. */
  readonly withSecrets: boolean;
  readonly progress: Progress;
}
export interface Applied {
  readonly created: readonly string[];
  readonly changed: readonly string[];
  readonly unchanged: readonly string[];
}

/**
 * Makes a server have what a folder says. Run again it changes nothing. Nothing is ever deleted. Dashboards that are
 * new are made empty first, because charts live in them and their layouts name charts.
 */
export async function applyObjects(options: ApplyOptions): Promise<Applied> {
  const files = await readFolder(options.dir);
  if (files.length === 0)
    throw new CliError(`${options.dir} has no objects: it needs folders such as charts/ with .yaml files.`);
  const matches = await matchObjects(options.api, files);
  const run = new Run(options, new Map(matches.map((match) => [referenceTo(match.file), match])));
  const of = (kind: Kind) => matches.filter(({ file }) => file.kind === kind);
  for (const match of of('data-sources')) await run.telling(match, () => run.applySource(match));
  for (const match of of('queries')) await run.telling(match, () => run.applyObject(match));
  for (const match of of('dashboards')) if (match.object === null) await run.telling(match, () => run.makeEmpty(match));
  for (const match of of('charts')) await run.telling(match, () => run.applyObject(match));
  for (const match of of('dashboards')) await run.telling(match, () => run.applyObject(match));
  return run.outcome();
}

type State = keyof Applied;

class Run {
  readonly #options: ApplyOptions;
  readonly #matches: ReadonlyMap<string, Match>;
  readonly #states = new Map<string, State>();

  constructor(options: ApplyOptions, matches: ReadonlyMap<string, Match>) {
    this.#options = options;
    this.#matches = matches;
  }

  outcome(): Applied {
    const of = (state: State): string[] => [...this.#states].filter(([, is]) => is === state).map(([name]) => name);
    return { created: of('created'), changed: of('changed'), unchanged: of('unchanged') };
  }

  /** Failures name the file. */
  async telling({ file }: Match, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof CliError) || error.message.startsWith(file.kind)) throw error;
      throw new CliError(`${referenceTo(file)}: ${error.message}`, { cause: error });
    }
  }

  async makeEmpty(match: Match): Promise<void> {
    await this.#create(match, async (api) => api.create('/dashboards', pick(match.file.content, ['name'])));
  }

  async applyObject(match: Match): Promise<void> {
    const { kind, content } = match.file;
    requireKnownFields(match.file, fieldsOf[kind]);
    const wanted = this.#resolve(content);
    if (match.object === null) {
      if (this.#options.dryRun && kind === 'dashboards') return;
      await this.#create(match, (api) => api.create(`/${kind}`, wanted));
    } else await this.#change(match, match.object, wanted);
  }

  async applySource(match: Match): Promise<void> {
    const { file, object } = match;
    requireKnownFields(file, [...fieldsOf['data-sources'], 'secrets', 'file']);
    if (file.content['configuration'] === undefined) return this.#applyFile(match);
    if (object === null) {
      const secrets = readSecrets(file, this.#options.variables);
      await this.#create(match, async (api) => {
        const { name, type } = file.content;
        const configuration = { ...(file.content['configuration'] as JsonObject), ...secrets };
        const created = await api.create('/data-sources', { name: name ?? '', type: type ?? '', configuration });
        const { freshnessSeconds } = file.content;
        return freshnessSeconds === undefined ? created : api.update('/data-sources', created, { freshnessSeconds });
      });
      return;
    }
    await this.#changeConnection(match, object);
  }

  async #changeConnection(match: Match, object: Stored): Promise<void> {
    const connection = object['connection'] as { configuration: Json; freshnessSeconds: Json } | undefined;
    const current = {
      name: object.name,
      configuration: connection?.configuration ?? {},
      freshnessSeconds: connection?.freshnessSeconds ?? 0,
    };
    const wanted = pick(match.file.content, Object.keys(current));
    const isSame = isDeepStrictEqual(wanted, pick(current, Object.keys(wanted)));
    if (isSame && !this.#options.withSecrets) {
      this.#note(match, 'unchanged');
      return;
    }
    const isMoved = !isDeepStrictEqual(wanted['configuration'], current.configuration);
    const secrets = isMoved || this.#options.withSecrets ? readSecrets(match.file, this.#options.variables) : {};
    const configuration = { ...((wanted['configuration'] ?? {}) as JsonObject), ...secrets };
    await this.#update(match, object, { ...wanted, configuration });
  }

  /** A file source: there already, or uploaded from the file that it names beside it. */
  async #applyFile(match: Match): Promise<void> {
    const { file, object } = match;
    if (object !== null) {
      this.#note(match, 'unchanged');
      return;
    }
    const { file: data, name } = file.content;
    if (typeof data !== 'string' || typeof name !== 'string')
      throw new CliError(
        'it is not on this server, and its file does not say how to make it: upload it first, or add "file: <path>".',
      );
    await this.#create(match, async (api) => {
      const from = path.resolve(this.#options.dir, 'data-sources', data);
      const form = new FormData();
      form.set('name', name);
      form.set('file', await openAsBlob(from), path.basename(from));
      const { dataSource } = await api.upload('/data-sources/upload', form);
      return untilReady(api, dataSource as Stored);
    });
  }

  async #change(match: Match, object: Stored, wanted: JsonObject): Promise<void> {
    const isSame = isDeepStrictEqual(wanted, pick(object, Object.keys(wanted)));
    if (isSame) this.#note(match, 'unchanged');
    else await this.#update(match, object, wanted);
  }

  async #update(match: Match, object: Stored, change: JsonObject): Promise<void> {
    if (!this.#options.dryRun) match.object = await this.#options.api.update(`/${match.file.kind}`, object, change);
    this.#note(match, 'changed');
  }

  async #create(match: Match, create: (api: Api) => Promise<Stored>): Promise<void> {
    if (!this.#options.dryRun) match.object = await create(this.#options.api);
    this.#note(match, 'created');
  }

  #note({ file }: Match, state: State): void {
    const name = referenceTo(file);
    // A dashboard that was made empty is filled afterwards: it stays new.
    if (this.#states.get(name) === 'created') return;
    this.#states.set(name, state);
    if (state !== 'unchanged') this.#options.progress(`${state}  ${name}`);
  }

  #resolve(content: JsonObject): JsonObject {
    return mapReferences(content, (kind, reference) => {
      if (!kinds.some((known) => reference.startsWith(`${known}/`))) return reference;
      const found = this.#matches.get(reference);
      if (found?.file.kind !== kind) throw new CliError(`it refers to ${reference}, which is no file of this folder.`);
      return found.object?.id ?? reference; // Not there yet in a dry run.
    }) as JsonObject;
  }
}

function requireKnownFields(file: ObjectFile, known: readonly string[]): void {
  const unknown = Object.keys(file.content).filter((field) => !known.includes(field));
  if (unknown.length > 0) throw new CliError(`unknown fields: ${unknown.join(', ')}. Known are ${known.join(', ')}.`);
}

async function untilReady(api: Api, source: Stored): Promise<Stored> {
  for (let state = source; ; state = await api.get(`/data-sources/${source.id}`)) {
    if (state['status'] === 'ready') return state;
    if (state['status'] === 'failed')
      throw new CliError(typeof state['error'] === 'string' ? state['error'] : 'The file could not be read.');
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
