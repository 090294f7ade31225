import { binCases } from './cases/bins.js';
import type { QueryCase } from './cases/case.js';
import { filterCases } from './cases/filters.js';
import { dateCases } from './cases/grains.js';
import { groupCases } from './cases/groups.js';
import { joinCases } from './cases/joins.js';
import { oddCases } from './cases/names-and-policies.js';
import { rowCases } from './cases/rows.js';

/** The rows of the conformance table; the engines are its columns. */
export const queryCases: readonly QueryCase[] = [
  ...filterCases,
  ...groupCases,
  ...dateCases,
  ...binCases,
  ...rowCases,
  ...joinCases,
  ...oddCases,
];
