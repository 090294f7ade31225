import type { Principal } from '../../platform/principal.js';

/** An object and what it is called, as one person may see it. */
interface Named {
  readonly row: { readonly id: string; readonly name: string };
}
type LoadMany = (actor: Principal, ids: readonly string[]) => Promise<readonly Named[]>;

/** Where names come from: each module answers only what the one who asks may see. People are an administrator's own. */
export interface Names {
  readonly people: (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  readonly dataSources: LoadMany;
  readonly charts: LoadMany;
  readonly dashboards: LoadMany;
}

export async function namesFor(
  names: Names,
  actor: Principal,
  kind: keyof Names,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  if (kind === 'people') return names.people(ids);
  return new Map((await names[kind](actor, ids)).map(({ row }) => [row.id, row.name]));
}
