import type { Progress } from '../command.js';
import type { Api, Stored } from './api.js';
import { readFolder, referenceTo, toSlug, writeObject, type ObjectFile } from './folder.js';
import { fieldsOf, kinds, mapReferences, pick, type Json, type JsonObject, type Kind } from './kinds.js';

export interface Exported {
  /** `charts/sales`, … */
  readonly written: readonly string[];
  /** Files of objects that are not there any more, or may not be edited any more. */
  readonly stale: readonly string[];
}

interface Named {
  readonly kind: Kind;
  readonly slug: string;
  readonly object: Stored;
}

/**
 * Everything that the token's person may edit, as files: without secrets, without ids in references, and the same text
 * as before where nothing has changed. A file keeps its name when its object is renamed.
 */
export async function exportObjects(api: Api, dir: string, progress: Progress): Promise<Exported> {
  const before = await readFolder(dir);
  const named = nameAll(await readAll(api, progress), before);
  const byId = new Map(named.map((one) => [one.object.id, one]));
  const reference = (_kind: Kind, id: string): string => {
    const found = byId.get(id);
    return found === undefined ? id : referenceTo(found);
  };
  for (const one of named) await writeObject(dir, toFile(one, reference));
  const written = named.map(referenceTo);
  return { written, stale: before.map(referenceTo).filter((name) => !written.includes(name)) };
}

async function readAll(api: Api, progress: Progress): Promise<readonly (readonly [Kind, Stored])[]> {
  const all: (readonly [Kind, Stored])[] = [];
  for (const kind of kinds) {
    const mine = (await api.list(`/${kind}`)).filter((object) => isMine(kind, object));
    progress(`${mine.length} ${kind} …`);
    for (const { id } of mine) {
      const object = await api.get(`/${kind}/${id}`);
      if (object['withheld'] !== true) all.push([kind, object]);
    }
  }
  return all;
}

/** Data sources are also named when they may only be seen: charts refer to them. Samples are everywhere already. */
const isMine = (kind: Kind, object: Stored): boolean =>
  kind === 'data-sources' || (object.access !== 'view' && object['sample'] !== true);

function nameAll(objects: readonly (readonly [Kind, Stored])[], before: readonly ObjectFile[]): readonly Named[] {
  const slugs = new Map(before.flatMap(({ id, slug }) => (id === null ? [] : [[id, slug] as const])));
  const taken = new Map(
    kinds.map((kind) => [kind, new Set(before.filter((file) => file.kind === kind).map(({ slug }) => slug))]),
  );
  return objects.map(([kind, object]) => {
    const slug = slugs.get(object.id) ?? toSlug(object.name, taken.get(kind) ?? new Set());
    taken.get(kind)?.add(slug);
    return { kind, slug, object };
  });
}

function toFile({ kind, slug, object }: Named, reference: (kind: Kind, id: string) => string): ObjectFile {
  const content = kind === 'data-sources' ? describeSource(slug, object) : pick(object, fieldsOf[kind]);
  return { kind, slug, id: object.id, content: mapReferences(content, reference) as JsonObject };
}

/** A file's data, and a source that may only be seen, are named and not described: they have to be there. */
function describeSource(slug: string, object: Stored): JsonObject {
  const { name } = object;
  const type = object['type'] as Json;
  const connection = object['connection'] as
    { configuration: JsonObject; secrets: readonly string[]; freshnessSeconds: number } | undefined;
  if (connection === undefined || object.access === 'view') return { name, type };
  const variable = (secret: string): string =>
    `${slug}_${secret}`
      .replaceAll(/([a-z])([A-Z])/g, '$1_$2')
      .replaceAll(/[^A-Za-z0-9]+/g, '_')
      .toUpperCase();
  const secrets = connection.secrets.map((secret) => [secret, { env: variable(secret) }] as const);
  return {
    name,
    type,
    configuration: connection.configuration,
    freshnessSeconds: connection.freshnessSeconds,
    ...(secrets.length > 0 && { secrets: Object.fromEntries(secrets) }),
  };
}
