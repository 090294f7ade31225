/** The functions of the formula language, for the list beside the editor. The server has the last word. */
export interface FormulaGroup {
  readonly title: string;
  readonly functions: readonly (readonly [signature: string, meaning: string])[];
}

export const formulaGroups: readonly FormulaGroup[] = [
  {
    title: 'Over many rows',
    functions: [
      ['sum([column])', 'Total'],
      ['avg([column])', 'Average'],
      ['count()', 'Number of rows'],
      ['countDistinct([column])', 'How many different values'],
      ['min([column])', 'Smallest'],
      ['max([column])', 'Largest'],
      ['median([column])', 'The value in the middle'],
    ],
  },
  {
    title: 'Conditions',
    functions: [
      ["if([a] > 10, 'big', 'small')", 'One or the other'],
      ['coalesce([a], [b])', 'The first that is not empty'],
      ['nullif([a], 0)', 'Empty where it equals'],
    ],
  },
  {
    title: 'Numbers',
    functions: [
      ['round([a], 2)', 'To so many digits'],
      ['abs([a])', 'Without its sign'],
      ['floor([a])', 'Down to a whole number'],
      ['power([a], 2)', 'To the power of'],
      ['ln([a])', 'Natural logarithm'],
      ['least([a], [b])', 'The smaller one'],
    ],
  },
  {
    title: 'Texts',
    functions: [
      ["concat([a], ' ', [b])", 'Joined'],
      ['upper([a])', 'In capitals'],
      ['trim([a])', 'Without spaces around it'],
      ['substring([a], 1, 3)', 'A part of it'],
      ["contains([a], 'x')", 'Has it inside'],
      ["replace([a], 'x', 'y')", 'With something else'],
    ],
  },
  {
    title: 'Dates',
    functions: [
      ['year([date])', 'Its year'],
      ['month([date])', 'Its month, 1 to 12'],
      ["dateTrunc('month', [date])", 'The first of its month'],
      ["dateDiff('day', [from], [to])", 'Days between'],
      ["dateAdd('day', 7, [date])", 'So much later'],
      ['today()', 'The current day'],
    ],
  },
];

/** A column's name as a formula has it. */
export const columnReference = (name: string): string => `[${name.replaceAll(']', ']]')}]`;
