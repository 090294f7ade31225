import { binCases } from './cases/bins.js';
import { calculationCases } from './cases/calculations.js';
import { calendarCases } from './cases/calendar.js';
import type { QueryCase } from './cases/case.js';
import { clockCases } from './cases/clock.js';
import { extremeCases } from './cases/extremes.js';
import { filterCases } from './cases/filters.js';
import { formulaCases } from './cases/formulas.js';
import { dateCases } from './cases/grains.js';
import { groupCases } from './cases/groups.js';
import { joinCases } from './cases/joins.js';
import { oddCases } from './cases/names-and-policies.js';
import { pairCases } from './cases/pairs.js';
import { reduceCases } from './cases/reduced.js';
import { rowCases } from './cases/rows.js';
import { sparseCases } from './cases/sparse.js';
import { topCases } from './cases/top.js';
import { wordCases } from './cases/words.js';

/** The rows of the conformance table; the engines are its columns. */
export const queryCases: readonly QueryCase[] = [
  ...filterCases,
  ...groupCases,
  ...dateCases,
  ...binCases,
  ...rowCases,
  ...joinCases,
  ...oddCases,
  ...clockCases,
  ...calendarCases,
  ...extremeCases,
  ...wordCases,
  ...sparseCases,
  ...formulaCases,
  ...topCases,
  ...calculationCases,
  ...reduceCases,
  ...pairCases,
];
