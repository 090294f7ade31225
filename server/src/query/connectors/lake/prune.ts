import type { Scalar } from '@datavizpro/contract';
import type { Plan } from '../../plan/plan.js';
import type { Expression } from '../../sql/nodes.js';
import type { LakeFile } from './lake-file.js';
import { noValue, partitionValues, type LakeTable } from './tables.js';

/** What a condition says about all rows of a file: its folders may be enough to know, or not. */
type Verdict = boolean | typeof undecided;
type Known = Scalar | typeof undecided;
const undecided = Symbol('undecided');

/** The conditions that rows of a table must meet to matter, with the alias under which they name it. */
export interface Pruning {
  readonly alias: string;
  readonly conditions: readonly Expression[];
}

/**
 * How a table's files may be chosen before they are read. Undefined where a file without a match still counts: on the
 * far side of outer joins, or when the table stands in the query twice.
 */
export function pruningOf(plan: Plan, tableName: string): Pruning | undefined {
  // SQL that a person wrote may mean any table, and any rows of it.
  if (plan.tables.some(({ text }) => text)) return undefined;
  const places = plan.tables.flatMap(({ name }, index) => (name === tableName ? [index] : []));
  const [index] = places;
  const outer = plan.joins.some(({ how }) => how === 'right' || how === 'full');
  if (index === undefined || places.length > 1 || outer) return undefined;
  const join = plan.joins.find(({ table }) => table === index);
  if (join && join.how !== 'inner') return undefined;
  const conditions = plan.policy ? [...plan.filters, plan.policy] : plan.filters;
  return { alias: plan.tables[index]?.alias ?? '', conditions };
}

/** The files that may hold a row that matters. */
export function pruned({ files, partitions }: LakeTable, pruning: Pruning | undefined): readonly LakeFile[] {
  if (!pruning || partitions.length === 0) return files;
  const types = new Map(partitions.map(({ name, nativeType }) => [name, nativeType]));
  return files.filter((file) => {
    const values = partitionValues(file);
    const column = (table: string, name: string): Known => {
      const text = table === pruning.alias ? values.get(name) : undefined;
      if (text === undefined) return undecided;
      if (text === noValue) return null;
      return types.get(name) === 'BIGINT' ? Number(text) : text;
    };
    return pruning.conditions.every((condition) => verdict(condition, column) !== false);
  });
}

type ColumnValue = (table: string, name: string) => Known;

function verdict(node: Expression, column: ColumnValue): Verdict {
  switch (node.kind) {
    case 'compare':
      return compared(node.op, valueOf(node.left, column), valueOf(node.right, column));
    case 'logic':
      return combined(
        node.op,
        node.operands.map((operand) => verdict(operand, column)),
      );
    case 'in': {
      const operand = valueOf(node.operand, column);
      const any = combined(
        'or',
        node.values.map((value) => compared('=', operand, valueOf(value, column))),
      );
      return node.negated ? undecided : any;
    }
    default:
      return undecided;
  }
}

/** A condition that is null keeps no row: it counts as false. */
function combined(op: 'and' | 'or', verdicts: readonly Verdict[]): Verdict {
  const isFalse = (item: Verdict): boolean => item === false;
  if (op === 'and') return verdicts.some(isFalse) ? false : undecided;
  return verdicts.length > 0 && verdicts.every(isFalse) ? false : undecided;
}

function valueOf(node: Expression, column: ColumnValue): Known {
  if (node.kind === 'column') return column(node.table, node.name);
  if (node.kind === 'value') return node.value;
  return undecided;
}

/** Only what both sides surely mean alike: numbers with numbers, and texts that are equal or are dates. */
function compared(op: string, left: Known, right: Known): Verdict {
  if (left === undecided || right === undecided) return undecided;
  if (left === null || right === null) return false;
  const isDate = (value: Scalar): boolean => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
  const ordered = (typeof left === 'number' && typeof right === 'number') || (isDate(left) && isDate(right));
  if (typeof left !== typeof right) return undecided;
  if (!ordered) {
    const texts = typeof left === 'string' && !isDate(left) && !isDate(right);
    return op === '=' && texts && left !== right ? false : undecided;
  }
  const holds: Readonly<Record<string, boolean>> = {
    '=': left === right,
    '<>': left !== right,
    '<': left < right,
    '<=': left <= right,
    '>': left > right,
    '>=': left >= right,
  };
  return holds[op] ?? undecided;
}
