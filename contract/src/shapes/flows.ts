import type { CellValue, ResultColumn } from '../result.js';
import { mappedColumns, toNumber, valueKey } from './columns.js';
import { once } from './once.js';
import type { Shape, ShapeInput } from './shape.js';

/** A place that something flows from or to. */
export interface FlowNode {
  readonly id: string;
  /** Undefined for what is left after the largest. */
  readonly category: CellValue | undefined;
  /** Output columns in which it stands; several when what is reached is left again. */
  readonly columns: readonly string[];
  /** The step that it belongs to; null where a name means the same in all. */
  readonly step: number | null;
}

export interface FlowLink {
  /** Indices of nodes. */
  readonly source: number;
  readonly target: number;
  readonly value: number;
}

export interface FlowShape extends Shape {
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
}

interface Growing {
  readonly nodes: FlowNode[];
  /** By step, or one for all: a map tells `1`, `'1'`, `true` and null apart by itself. */
  readonly index: Map<CellValue, number>[];
  readonly links: Mutable<FlowLink>[];
  /** By source, then by target. */
  readonly known: Map<number, Mutable<FlowLink>>[];
}
type Mutable<Of> = { -readonly [Key in keyof Of]: Of[Key] };

/** Flows through steps: rows of one pair added up. Without a measure each row counts one. Null: too few columns. */
export function readFlows(
  columns: readonly ResultColumn[],
  measure: ResultColumn | undefined,
  shared: boolean,
): FlowShape | null {
  if (columns.length < 2) return null;
  const all = new Map<CellValue, number>();
  const index = columns.map(() => (shared ? all : new Map<CellValue, number>()));
  const growing: Growing = { nodes: [], index, links: [], known: [] };
  let negative = 0;
  const rows = columns[0]?.values.length ?? 0;
  for (let row = 0; row < rows; row += 1) {
    const value = measure ? (toNumber(measure.values[row]) ?? 0) : 1;
    if (value < 0) negative += 1;
    if (value <= 0) continue;
    let source = -1;
    columns.forEach((column, step) => {
      const target = nodeOf(growing, column, step, row, shared);
      if (source >= 0) addLink(growing, source, target, value);
      source = target;
    });
  }
  const notes = negative === 0 ? [] : [`${negative} negative ${negative === 1 ? 'flow is' : 'flows are'} left out.`];
  return { nodes: growing.nodes, links: growing.links, notes };
}

function nodeOf(growing: Growing, column: ResultColumn, step: number, row: number, shared: boolean): number {
  const value = column.values[row] ?? null;
  const index = growing.index[step];
  const known = index?.get(value);
  if (known === undefined) {
    index?.set(value, growing.nodes.length);
    const id = shared ? valueKey(value) : `${step} ${valueKey(value)}`;
    return growing.nodes.push({ id, category: value, columns: [column.name], step: shared ? null : step }) - 1;
  }
  const node = growing.nodes[known];
  if (shared && node && !node.columns.includes(column.name))
    growing.nodes[known] = { ...node, columns: [...node.columns, column.name] };
  return known;
}

function addLink({ links, known }: Growing, source: number, target: number, value: number): void {
  const from = (known[source] ??= new Map<number, Mutable<FlowLink>>());
  const link = from.get(target);
  if (link) {
    link.value += value;
    return;
  }
  const made = { source, target, value };
  from.set(target, made);
  links.push(made);
}

/** Nodes that a link still touches, and links that point to them. */
export function withoutLoose(
  nodes: readonly FlowNode[],
  links: readonly FlowLink[],
): Pick<FlowShape, 'nodes' | 'links'> {
  const used = new Uint8Array(nodes.length);
  for (const { source, target } of links) used[source] = used[target] = 1;
  const place = new Int32Array(nodes.length);
  const kept = nodes.filter((_, index) => used[index] === 1);
  for (let index = 0, next = 0; index < nodes.length; index += 1) if (used[index] === 1) place[index] = next++;
  return {
    nodes: kept,
    links: links.map(({ source, target, value }) => ({
      source: place[source] ?? 0,
      target: place[target] ?? 0,
      value,
    })),
  };
}

/** Source, target and value of a chart of relations: chords and networks. */
export const shapeRelations = /* @__PURE__ */ once(readRelations);

function readRelations({ configuration, result }: ShapeInput): FlowShape | null {
  const column = (role: string): ResultColumn | undefined => mappedColumns(result, configuration.mapping, role)[0];
  const [source, target] = [column('source'), column('target')];
  return source && target ? readFlows([source, target], column('value'), true) : null;
}
