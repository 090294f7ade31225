import {
  cannotBeAdded,
  mappedColumns,
  outputShape,
  shapeTree,
  sumOf,
  valueKey,
  type TreeNode,
} from '@datavizpro/contract/shapes';
import { areaColor, categoryColor, dimmedColor, otherColor } from '../colors';
import { sentence } from '../describe';
import { createValueFormat, formatCount, formatShare, type ValueFormat } from '../format/numbers';
import { createLabeler } from '../format/values';
import { isLit, type ChartInput, type MarkValues } from '../model';
import { mostSeries, scopeOf } from './series';

/** A part of the whole, named and coloured; `depth` is 1 for the parts of the whole itself. */
export interface Part {
  readonly label: string;
  readonly value: number;
  readonly depth: number;
  readonly children: readonly Part[];
  /** The dimension values that it stands for; those of its parent where it is several. */
  readonly values: MarkValues;
  readonly color: string;
  readonly path: readonly string[];
}

export interface Tree {
  readonly parts: readonly Part[];
  readonly levels: readonly string[];
  readonly measure: string;
  readonly format: ValueFormat;
  readonly total: number;
  /** Parts may be told as shares of the whole. */
  readonly additive: boolean;
  readonly notes: readonly string[];
}

export interface TreeLimits {
  /** Parts below this share of the whole are added up on their level. */
  readonly leastShare: number;
  /** Levels below are not read. */
  readonly deepest?: number;
  /** More parts of the whole than that: the smallest are added up. */
  readonly mostParts?: number;
}

/** Reads the tree, as much of it as can be seen. Null: a role is not filled. */
export function readTree(
  input: ChartInput,
  { leastShare, deepest = 4, mostParts = Infinity }: TreeLimits,
): Tree | null {
  const { configuration, result, environment } = input;
  const shape = shapeTree(input);
  const measure = mappedColumns(result, configuration.mapping, 'value')[0];
  const columns = mappedColumns(result, configuration.mapping, 'category');
  if (!shape || !measure) return null;
  const { query } = configuration;
  const labelers = columns.map((column) =>
    createLabeler(column, outputShape(query, column.name), environment.locale, query.timezone),
  );
  const folded = { count: 0 };
  const limits = { least: leastShare * shape.total, deepest, mostParts };
  const reader: Reader = { input, levels: shape.levels, labelers, limits, folded };
  const colors = branchColors(input, shape.levels[0] ?? '', shape.children, mostParts);
  const root = { depth: 0, values: {}, path: [], colorOf: colors };
  const format = createValueFormat(configuration.visual.valueFormat, measure.type, [shape.total], environment.locale);
  const parts = readParts(reader, shape.children, root);
  return {
    parts,
    levels: shape.levels,
    measure: measure.name,
    format,
    total: shape.total,
    additive: !cannotBeAdded(query, measure.name),
    notes: [...shape.notes, ...foldedNote(folded.count, environment.locale)],
  };
}

const foldedNote = (count: number, locale: string): string[] =>
  count === 0 ? [] : [`${formatCount(count, locale)} parts that are too small or too many are drawn as “Other”.`];

interface Reader {
  readonly input: ChartInput;
  readonly levels: readonly string[];
  readonly labelers: readonly ((value: TreeNode['category']) => string)[];
  readonly limits: { readonly least: number; readonly deepest: number; readonly mostParts: number };
  readonly folded: { count: number };
}
interface Parent {
  readonly depth: number;
  readonly values: MarkValues;
  readonly path: readonly string[];
  readonly colorOf: (node: TreeNode | null) => string;
}

function readParts(reader: Reader, nodes: readonly TreeNode[], parent: Parent): Part[] {
  const { least, mostParts } = reader.limits;
  const most = parent.depth === 0 && nodes.length > mostParts ? mostParts - 1 : nodes.length;
  // The largest stand first. A single small one stays: "Other" would be no larger.
  const large = nodes.filter(({ value }, index) => index < most && value >= least).length;
  const shown = nodes.length - large > 1 ? nodes.slice(0, large) : nodes;
  const parts = shown.map((node) => readPart(reader, node, parent));
  if (shown.length === nodes.length) return parts;
  const small = nodes.slice(large);
  reader.folded.count += small.length;
  return [...parts, otherPart(reader, small, parent)];
}

function readPart(reader: Reader, node: TreeNode, parent: Parent): Part {
  const { depth } = parent;
  const label = reader.labelers[depth]?.(node.category) ?? '';
  const values = { ...parent.values, [reader.levels[depth] ?? '']: node.category };
  const path = [...parent.path, label];
  const color = parent.colorOf(node);
  const below = { depth: depth + 1, values, path, colorOf: () => color };
  const children = node.children && depth + 1 < reader.limits.deepest ? readParts(reader, node.children, below) : [];
  return { label, value: node.value, depth: depth + 1, children, values, color: shade(reader, color, values), path };
}

function otherPart(reader: Reader, small: readonly TreeNode[], parent: Parent): Part {
  const label = `Other (${formatCount(small.length, reader.input.environment.locale)})`;
  const color = shade(reader, parent.colorOf(null), parent.values);
  const value = sumOf(small.map((node) => node.value));
  return {
    label,
    value,
    depth: parent.depth + 1,
    children: [],
    values: parent.values,
    color,
    path: [...parent.path, label],
  };
}

/** A part is lit when it, or what it is in, is selected. */
function shade(reader: Reader, color: string, values: MarkValues): string {
  const { tokens } = reader.input.environment;
  const { selected } = reader.input;
  const lit = selected === null || (Object.keys(values).length > 0 && isLit(values, selected));
  return lit ? areaColor(color, tokens) : dimmedColor(color, tokens);
}

/**
 * Each part of the whole has a colour, its parts too; beyond eight the smaller ones share the quiet one. Where there is
 * one level of many, all have the same: a few colours among them would look like a choice.
 */
function branchColors(
  input: ChartInput,
  column: string,
  nodes: readonly TreeNode[],
  mostParts: number,
): (node: TreeNode | null) => string {
  const { tokens, colors } = input.environment;
  const flat = Math.min(nodes.length, mostParts) > mostSeries && nodes.every(({ children }) => children === undefined);
  if (flat) return (node) => (node ? categoryColor(0, tokens) : otherColor(tokens));
  const named = nodes.length > mostSeries ? nodes.slice(0, mostSeries - 1) : nodes;
  const slots = colors.slots(
    scopeOf(input, column),
    named.map(({ category }) => valueKey(category)),
  );
  const wishes = input.configuration.visual.colors ?? {};
  return (node) => {
    const place = node ? named.indexOf(node) : -1;
    if (!node || place < 0) return otherColor(tokens);
    const name = String(node.category);
    return categoryColor((Object.hasOwn(wishes, name) ? wishes[name] : undefined) ?? slots[place] ?? 0, tokens);
  };
}

/** A part's value in words: with its share where the parts make a whole. */
export function partValue(tree: Tree, part: Part, locale: string): string {
  const value = tree.format.full(part.value);
  return tree.additive ? `${value} · ${formatShare(part.value / tree.total, locale)}` : value;
}

/** What a chart of a tree shows: the whole, its largest parts, and the largest of the last level. */
export function describeTree(kind: string, tree: Tree, locale: string): string {
  const by = tree.levels.join(' and ');
  const head = `${kind} of ${tree.measure} by ${by}${tree.additive ? `, ${tree.format.full(tree.total)} in all` : ''}.`;
  const told = tree.parts
    .slice(0, 4)
    .map(
      (part) =>
        `${part.label} ${tree.additive ? formatShare(part.value / tree.total, locale) : tree.format.full(part.value)}`,
    );
  const more = tree.parts.length > 4 ? `, and ${formatCount(tree.parts.length - 4, locale)} more` : '';
  const leaf = largestLeaf(tree.parts);
  const inner =
    leaf && leaf.depth > 1 ? `The largest part is ${leaf.path.join(' · ')} with ${tree.format.full(leaf.value)}.` : '';
  return sentence(head, `${told.join(', ')}${more}.`, inner);
}

function largestLeaf(parts: readonly Part[]): Part | undefined {
  return parts
    .flatMap((part) => (part.children.length > 0 ? (largestLeaf(part.children) ?? []) : part))
    .sort((a, b) => b.value - a.value)[0];
}
