import type { Api, Stored } from './api.js';
import type { ObjectFile } from './folder.js';
import { kinds } from './kinds.js';

/** A file and the object on the server that it stands for; null: it is to be made. */
export interface Match {
  readonly file: ObjectFile;
  object: Stored | null;
}

/**
 * By id where the server knows it; else, on another server, by name: the oldest of that name that may be edited and
 * that no other file stands for. So files of equal names find the same objects again.
 */
export async function matchObjects(api: Api, files: readonly ObjectFile[]): Promise<Match[]> {
  const matches: Match[] = [];
  for (const kind of kinds) {
    const mine = files.filter((file) => file.kind === kind);
    if (mine.length === 0) continue;
    const there = await api.list(`/${kind}`);
    const usable = there.filter((object) => object.access !== 'view' || kind === 'data-sources');
    const claimed = new Set<string>(
      mine.flatMap(({ id }) => (id !== null && usable.some((o) => o.id === id) ? [id] : [])),
    );
    for (const file of mine) {
      const found =
        usable.find(({ id }) => id === file.id) ??
        usable.find(({ id, name }) => name === file.content['name'] && !claimed.has(id));
      if (found !== undefined) claimed.add(found.id);
      matches.push({ file, object: found === undefined ? null : await api.get(`/${kind}/${found.id}`) });
    }
  }
  return matches;
}
