import { readFileSync } from 'node:fs';
import path from 'node:path';
import { berlin, type QueryCase } from './case.js';

const document = readFileSync(path.join(import.meta.dirname, '../../../../docs/formulas.md'), 'utf8');
const isAggregate = (formula: string): boolean => /\b(sum|avg|count|countDistinct|min|max|median)\(/.test(formula);

/** Every example of the documentation, on the documentation's own table. Results are as the document writes them. */
export const formulaCases: readonly QueryCase[] = [...document.matchAll(/`([^`]+)` → `([^`]+)`/g)].map(
  ([, formula = '', result = '']) => ({
    name: `formula: ${formula}`,
    spec: isAggregate(formula)
      ? { ...berlin, table: 'orders', measures: [{ expression: formula, as: 'x' }] }
      : {
          ...berlin,
          table: 'orders',
          dimensions: [{ expression: formula, as: 'x' }],
          filters: [{ column: 'Code', op: 'eq', value: 'A-17' }],
        },
    written: result,
  }),
);
