import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse, stringify, YAMLParseError } from 'yaml';
import { CliError } from '../cli-error.js';
import { kinds, type JsonObject, type Kind } from './kinds.js';

/** One object in a folder of files. */
export interface ObjectFile {
  readonly kind: Kind;
  /** Its name in references: `charts/<slug>`. */
  readonly slug: string;
  /** On the server that it was exported from. */
  readonly id: string | null;
  readonly content: JsonObject;
}

export const referenceTo = ({ kind, slug }: Pick<ObjectFile, 'kind' | 'slug'>): string => `${kind}/${slug}`;

/** All objects of a folder, in the order of their names. A folder that is not there has none. */
export async function readFolder(dir: string): Promise<readonly ObjectFile[]> {
  const files: ObjectFile[] = [];
  for (const kind of kinds) {
    const names = await readdir(path.join(dir, kind)).catch(() => []);
    for (const name of names.filter((file) => /\.(yaml|yml|json)$/.test(file)).sort())
      files.push(await readOne(dir, kind, name));
  }
  return files;
}

async function readOne(dir: string, kind: Kind, name: string): Promise<ObjectFile> {
  const place = `${kind}/${name}`;
  const content = parseYaml(place, await readFile(path.join(dir, kind, name), 'utf8'));
  if (typeof content !== 'object' || content === null || Array.isArray(content))
    throw new CliError(`${place}: this is no object with fields.`);
  const { id, ...fields } = content as JsonObject;
  if (typeof fields['name'] !== 'string' || fields['name'] === '') throw new CliError(`${place}: it needs a name.`);
  return { kind, slug: name.replace(/\.\w+$/, ''), id: typeof id === 'string' ? id : null, content: fields };
}

function parseYaml(place: string, text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 0 });
  } catch (error) {
    if (error instanceof YAMLParseError || error instanceof ReferenceError)
      throw new CliError(`${place}: ${error.message.split('\n')[0] ?? ''}`, { cause: error });
    throw error;
  }
}

export async function writeObject(dir: string, { kind, slug, id, content }: ObjectFile): Promise<void> {
  await mkdir(path.join(dir, kind), { recursive: true });
  const text = stringify({ ...(id !== null && { id }), ...content }, { lineWidth: 0, aliasDuplicateObjects: false });
  await writeFile(path.join(dir, kind, `${slug}.yaml`), text);
}

/** A file name from a name: `Sales & profit (EU)` → `sales-profit-eu`. */
export function toSlug(name: string, taken: ReadonlySet<string>): string {
  const base =
    name
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, 80) || 'unnamed';
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(slug)) return slug;
  }
}
