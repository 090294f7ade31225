import { mappedColumns } from './columns.js';
import { readFlows, withoutLoose, type FlowLink, type FlowNode, type FlowShape } from './flows.js';
import { largestFirst } from './largest-first.js';
import { once } from './once.js';
import type { ShapeInput } from './shape.js';

/** Nodes of one step beyond which the smallest become one. */
const mostInStep = 12;
/** Links of flows that may go through any number of nodes. */
const mostLinks = 60;

/**
 * Flows from step to step. Of two columns a name means the same in both, so that flows go on; what leads back to where
 * it came from cannot be drawn from left to right: the smallest flow of each circle is cut.
 */
export const shapeSankey = /* @__PURE__ */ once(readSankey);

function readSankey({ configuration, result }: ShapeInput): FlowShape | null {
  const columns = mappedColumns(result, configuration.mapping, 'steps');
  const measure = mappedColumns(result, configuration.mapping, 'value')[0];
  const through = columns.length === 2 && sharesNames(columns.map(({ values }) => new Set(values)));
  const flows = readFlows(columns, measure, through);
  if (!flows || !measure) return null;
  return through ? cutCircles(flows) : foldSteps(flows, columns.length);
}

const sharesNames = ([left, right]: readonly ReadonlySet<unknown>[]): boolean =>
  left !== undefined && right !== undefined && [...left].some((value) => value !== null && right.has(value));

/** The largest flows first: a flow that would close a circle is left out. */
function cutCircles({ nodes, links, notes }: FlowShape): FlowShape {
  const ranked = [...links].sort((a, b) => b.value - a.value);
  const next = new Map<number, number[]>();
  const kept: FlowLink[] = [];
  const cut: FlowLink[] = [];
  for (const link of ranked.slice(0, mostLinks)) {
    if (leads(next, link.target, link.source)) {
      cut.push(link);
      continue;
    }
    kept.push(link);
    next.set(link.source, [...(next.get(link.source) ?? []), link.target]);
  }
  const left = ranked.slice(mostLinks);
  return {
    ...withoutLoose(nodes, kept),
    notes: [
      ...notes,
      ...(cut.length === 0 ? [] : [circleNote(cut, nodes)]),
      ...(left.length === 0 ? [] : [`The largest ${mostLinks} of ${ranked.length} flows are drawn.`]),
    ],
  };
}

function leads(next: ReadonlyMap<number, readonly number[]>, from: number, to: number): boolean {
  const seen = new Set([from]);
  const open = [from];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node === to) return true;
    for (const each of next.get(node) ?? []) {
      if (seen.has(each)) continue;
      seen.add(each);
      open.push(each);
    }
  }
  return false;
}

function circleNote(cut: readonly FlowLink[], nodes: readonly FlowNode[]): string {
  const name = (index: number): string => String(nodes[index]?.category ?? '(empty)');
  const named = cut.slice(0, 3).map(({ source, target }) => `${name(source)} → ${name(target)}`);
  const more = cut.length > named.length ? ` and ${cut.length - named.length} more` : '';
  return `${cut.length} ${cut.length === 1 ? 'flow leads' : 'flows lead'} back and ${cut.length === 1 ? 'is' : 'are'} not drawn: ${named.join(', ')}${more}.`;
}

/** The smallest nodes of each step become one. */
function foldSteps(flows: FlowShape, steps: number): FlowShape {
  const nodes: FlowNode[] = [...flows.nodes];
  const instead = new Map<number, number>();
  const notes: string[] = [];
  const sizes = flowsThrough(flows);
  for (let step = 0; step < steps; step += 1) {
    const own = flows.nodes.flatMap((node, index) => (node.step === step ? [index] : []));
    if (own.length <= mostInStep) continue;
    const ranked = largestFirst(
      own.map((index) => sizes[index] ?? 0),
      mostInStep,
    ).map((place) => own[place] ?? 0);
    const rest = ranked.slice(mostInStep - 1);
    const columns = flows.nodes[ranked[0] ?? 0]?.columns ?? [];
    const other = nodes.push({ id: `${step} other`, category: undefined, columns, step }) - 1;
    rest.forEach((index) => instead.set(index, other));
    notes.push(`“Other” holds the ${rest.length} smallest of ${own.length} values of ${columns[0] ?? ''}.`);
  }
  if (instead.size === 0) return flows;
  const moved = Int32Array.from(nodes.keys(), (index) => instead.get(index) ?? index);
  return { ...withoutLoose(nodes, joinLinks(flows.links, moved)), notes: [...flows.notes, ...notes] };
}

/** Links whose ends have moved; those between the same two nodes become one. */
function joinLinks(links: readonly FlowLink[], moved: Int32Array): FlowLink[] {
  const sums = new Map<number, number>();
  for (const link of links) {
    const key = (moved[link.source] ?? 0) * moved.length + (moved[link.target] ?? 0);
    sums.set(key, (sums.get(key) ?? 0) + link.value);
  }
  return Array.from(sums, ([key, value]) => {
    const target = key % moved.length;
    return { source: (key - target) / moved.length, target, value };
  });
}

/** What comes into a node or goes out of it, whichever is more. */
function flowsThrough({ nodes, links }: FlowShape): number[] {
  const [out, into] = [new Array<number>(nodes.length).fill(0), new Array<number>(nodes.length).fill(0)];
  for (const { source, target, value } of links) {
    out[source] = (out[source] ?? 0) + value;
    into[target] = (into[target] ?? 0) + value;
  }
  return nodes.map((_, index) => Math.max(out[index] ?? 0, into[index] ?? 0));
}
