import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, parseAllDocuments } from 'yaml';

/** The repository's root. */
export const root = fileURLToPath(new URL('../../../..', import.meta.url));

export const inRepository = (...parts: readonly string[]): string => path.join(root, ...parts);

export const readText = (...parts: readonly string[]): string => readFileSync(inRepository(...parts), 'utf8');

/** A YAML file of the repository, with anchors and merge keys resolved. */
export const readYaml = <T>(...parts: readonly string[]): T => parse(readText(...parts), { merge: true }) as T;

/** Every document of a YAML text that is not empty. Throws at the first fault. */
export function yamlDocuments<T>(text: string): T[] {
  return parseAllDocuments(text).flatMap((document) => {
    if (document.errors[0] !== undefined) throw document.errors[0];
    const value = document.toJS() as T | null;
    return value === null ? [] : [value];
  });
}
