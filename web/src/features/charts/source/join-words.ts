import type { Join, JoinSuggestion } from '@datavizpro/contract';
import { tableName } from '../model/joins';

/** Which rows a join keeps, in the names of its tables. */
export const joinKinds = (left: string, right: string): readonly { value: Join['kind']; label: string }[] => [
  { value: 'left', label: `All of ${left}, with ${right} where it matches` },
  { value: 'inner', label: 'Only rows that match on both sides' },
  { value: 'right', label: `All of ${right}, with ${left} where it matches` },
  { value: 'full', label: 'All rows of both' },
];

/** How many rows of one side meet one of the other, in a sentence. */
export function describeCardinality({ cardinality, table }: JoinSuggestion, left: string): string {
  const right = tableName(table);
  switch (cardinality) {
    case 'oneToOne':
      return `One row of ${right} for each row of ${left}.`;
    case 'manyToOne':
      return `Each row of ${left} has one row of ${right}; several share it.`;
    case 'oneToMany':
      return `One row of ${left} may have several of ${right}.`;
    case 'manyToMany':
      return `Rows of both sides may meet several of the other.`;
    case 'unknown':
      return 'How many rows meet is not known.';
  }
}

/** Why sums would grow; null when they would not. */
export const describeFanOut = (suggestion: Pick<JoinSuggestion, 'fansOut' | 'table'>, left: string): string | null =>
  suggestion.fansOut
    ? `Rows of ${left} are repeated for each match in ${tableName(suggestion.table)}: its sums and counts grow. Count distinct values, or sum columns of ${tableName(suggestion.table)} instead.`
    : null;

/** The keys as a condition: `customer_id = id`. */
export const describeKeys = (on: Join['on']): string => on.map(({ left, right }) => `${left} = ${right}`).join(' and ');

/** Same table, same keys. */
export const isSameJoin = (a: Pick<Join, 'table' | 'on'>, b: Pick<Join, 'table' | 'on'>): boolean =>
  a.table === b.table && describeKeys(a.on) === describeKeys(b.on);
