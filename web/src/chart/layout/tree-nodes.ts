import { hierarchy, type HierarchyNode } from 'd3-hierarchy';
import type { Part, Tree } from '../data/tree';

/** The root has no part: it is the whole. */
export interface TreeDatum {
  readonly part: Part | null;
  readonly children: readonly TreeDatum[];
}

/** The tree for d3's layouts; sizes are those of the parts, whatever is below. */
export function treeNodes(tree: Tree): HierarchyNode<TreeDatum> {
  const datumOf = (part: Part): TreeDatum => ({ part, children: part.children.map(datumOf) });
  const root: TreeDatum = { part: null, children: tree.parts.map(datumOf) };
  return hierarchy(root, ({ children }) => [...children]).sum(({ part, children }) =>
    part && children.length === 0 ? part.value : 0,
  );
}

/** Parts in order, each before what is in it, and where its parent stands in the list. */
export function inPreorder<Node extends HierarchyNode<TreeDatum>>(
  root: Node,
): readonly { readonly node: Node; readonly part: Part; readonly parent: number | null }[] {
  const places = new Map<unknown, number>();
  const found: { node: Node; part: Part; parent: number | null }[] = [];
  root.eachBefore((node: Node) => {
    const { part } = node.data;
    if (!part) return;
    places.set(node, found.length);
    found.push({ node, part, parent: places.get(node.parent) ?? null });
  });
  return found;
}
