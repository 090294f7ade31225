import type { Filter } from '@datavizpro/contract';
import { count, idsOf, type QueryCase } from './case.js';

const left = (filter: Filter) =>
  ({
    table: 'words',
    dimensions: [{ column: 'id' }],
    sort: [{ by: 'id', direction: 'asc' }],
    filters: [filter],
  }) as const;
const contains = (value: string): Filter => ({ column: 'txt1', op: 'contains', value });

/**
 * Our semantics of texts, whatever a database's collation is: equality is exact, down to case, accents and blanks at
 * the end; searching ignores case; order is that of code points.
 */
export const wordCases: readonly QueryCase[] = [
  { name: 'words: equality is exact', spec: left({ column: 'txt1', op: 'eq', value: 'a' }), rows: idsOf(1) },
  { name: 'words: blanks at the end count', spec: left({ column: 'txt1', op: 'eq', value: 'a ' }), rows: idsOf(3) },
  { name: 'words: the empty text is no null', spec: left({ column: 'txt1', op: 'eq', value: '' }), rows: idsOf(7) },
  { name: 'words: a blank is no empty text', spec: left({ column: 'txt1', op: 'eq', value: ' ' }), rows: idsOf(8) },
  {
    name: 'words: accents count, however they are written',
    spec: left({ column: 'txt1', op: 'in', values: ['á', 'n', 'SS', '10'] }),
    rows: idsOf(5, 21, 24),
  },
  {
    name: 'words: not in a list, exactly',
    spec: left({ column: 'txt1', op: 'notIn', values: ['A', 'Z', 'a_b', 'a%b', '🎉', '日本', '', 'null', 'ß'] }),
    rows: idsOf(1, 3, 4, 5, 6, 8, 12, 13, 14, 15, 16, 19, 20, 21, 24, 25, 27),
  },
  {
    name: 'words: order is that of code points',
    spec: left({ column: 'txt1', op: 'between', values: ['Z', 'a b'] }),
    rows: idsOf(1, 3, 17),
  },
  {
    name: 'words: texts of digits are ordered as texts',
    spec: left({ column: 'txt1', op: 'lt', value: '9' }),
    rows: idsOf(4, 7, 8, 24),
  },
  {
    name: 'words: grouped exactly, in order, nulls last',
    spec: { table: 'words', dimensions: [{ column: 'txt1' }], measures: [count] },
    rows: [
      ['', 1],
      [' ', 1],
      [' a', 1],
      ['10', 1],
      ['9', 1],
      ['A', 1],
      ['Z', 1],
      ['a', 1],
      ['a ', 1],
      ['a"b', 1],
      ['a%b', 1],
      ["a'b", 1],
      ['a\\b', 1],
      ['a_b', 1],
      ['axb', 1],
      ['a\u0301', 1],
      ['n', 1],
      ['null', 1],
      ['ss', 1],
      ['tab\tline\n', 1],
      ['z', 1],
      ['ß', 1],
      ['á', 1],
      ['ñ', 1],
      ['日本', 1],
      ['🎉', 1],
      [null, 1],
    ],
  },
  {
    name: 'words: downwards, nulls last',
    spec: {
      table: 'words',
      dimensions: [{ column: 'txt1' }],
      measures: [{ agg: 'max', column: 'id' }],
      sort: [{ by: 'txt1', direction: 'desc' }],
      limit: 4,
    },
    rows: [
      ['🎉', 23],
      ['日本', 22],
      ['ñ', 20],
      ['á', 5],
    ],
  },
  {
    name: 'words: distinct, smallest, largest',
    spec: {
      table: 'words',
      measures: [
        { agg: 'countDistinct', column: 'txt1' },
        { agg: 'min', column: 'txt1' },
        { agg: 'max', column: 'txt1' },
        { agg: 'first', column: 'txt1', orderBy: 'id' },
        { agg: 'last', column: 'id', orderBy: 'txt1' },
      ],
    },
    rows: [[26, '', '🎉', 'a', 23]],
  },
  { name: 'words: contains, whatever the case', spec: left(contains('Z')), rows: idsOf(16, 17) },
  { name: 'words: contains a percent sign', spec: left(contains('%')), rows: idsOf(11) },
  { name: 'words: contains an underscore', spec: left(contains('_')), rows: idsOf(10) },
  { name: 'words: contains a backslash', spec: left(contains('\\')), rows: idsOf(12) },
  { name: 'words: contains a quote', spec: left(contains("'")), rows: idsOf(13) },
  { name: 'words: contains blanks', spec: left(contains(' ')), rows: idsOf(3, 4, 8) },
  { name: 'words: contains nothing, which every text does', spec: left({ not: contains('') }), rows: [] },
  { name: 'words: contains characters of four bytes', spec: left(contains('🎉')), rows: idsOf(23) },
  { name: 'words: contains what is no pattern', spec: left(contains('.*')), rows: [] },
  {
    name: 'words: starts with a blank',
    spec: left({ column: 'txt1', op: 'startsWith', value: ' ' }),
    rows: idsOf(4, 8),
  },
  {
    name: 'words: starts with, whatever the case',
    spec: left({ column: 'txt1', op: 'startsWith', value: 'A' }),
    rows: idsOf(1, 2, 3, 6, 10, 11, 12, 13, 14, 15),
  },
  {
    name: 'words: ends with a blank',
    spec: left({ column: 'txt1', op: 'endsWith', value: ' ' }),
    rows: idsOf(3, 8),
  },
  {
    name: 'words: ends with characters of three bytes',
    spec: left({ column: 'txt1', op: 'endsWith', value: '本' }),
    rows: idsOf(22),
  },
  {
    name: 'words: length and parts in characters',
    spec: {
      table: 'words',
      dimensions: [
        { column: 'id' },
        { expression: 'length(txt1)', as: 'length' },
        { expression: 'substring(txt1, 1, 1)', as: 'first' },
        { expression: 'substring(txt1, 2)', as: 'rest' },
        { expression: "replace(txt1, 'a', '_')", as: 'replaced' },
        { expression: "concat('<', trim(txt1), '>')", as: 'trimmed' },
      ],
      filters: [{ column: 'id', op: 'in', values: [2, 3, 6, 7, 9, 10, 22, 23] }],
      sort: [{ by: 'id', direction: 'asc' }],
    },
    rows: [
      [2, 1, 'A', '', 'A', '<A>'],
      [3, 2, 'a', ' ', '_ ', '<a>'],
      [6, 2, 'a', '\u0301', '_\u0301', '<a\u0301>'],
      [7, 0, '', '', '', '<>'],
      [9, null, null, null, null, '<>'],
      [10, 3, 'a', '_b', '__b', '<a_b>'],
      [22, 2, '日', '本', '日本', '<日本>'],
      [23, 1, '🎉', '', '🎉', '<🎉>'],
    ],
  },
  {
    name: 'words: joined exactly',
    spec: {
      table: 'words',
      measures: [count],
      joins: [{ table: 'words', as: 'other', on: [{ left: 'txt1', right: 'txt1' }], kind: 'inner' }],
    },
    rows: [[26]],
  },
];
