import type { FlowLink, FlowShape } from '@datavizpro/contract/shapes';

/** Nodes with the most on their links first; beyond `most` the smallest are one. */
export function foldNodes(shape: FlowShape, most: number): FlowShape {
  const weight = shape.nodes.map(() => 0);
  for (const { source, target, value } of shape.links) {
    weight[source] = (weight[source] ?? 0) + value;
    weight[target] = (weight[target] ?? 0) + value;
  }
  const ranked = [...shape.nodes.keys()].sort((a, b) => (weight[b] ?? 0) - (weight[a] ?? 0));
  const kept = ranked.length > most ? ranked.slice(0, most - 1) : ranked;
  const rest = ranked.slice(kept.length);
  const place = new Map(kept.map((old, index) => [old, index]));
  const at = (old: number): number => place.get(old) ?? kept.length;
  const links = new Map<string, FlowLink>();
  for (const { source, target, value } of shape.links) {
    const key = `${at(source)} ${at(target)}`;
    links.set(key, { source: at(source), target: at(target), value: (links.get(key)?.value ?? 0) + value });
  }
  const other = { id: 'other', category: undefined, columns: [], step: null };
  return {
    nodes: [...kept.flatMap((index) => shape.nodes[index] ?? []), ...(rest.length > 0 ? [other] : [])],
    links: [...links.values()],
    notes:
      rest.length > 0
        ? [...shape.notes, `“Other” holds the ${rest.length} smallest of ${ranked.length} places.`]
        : shape.notes,
  };
}
