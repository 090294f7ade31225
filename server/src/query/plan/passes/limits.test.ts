import { expect, test } from 'vitest';
import { built } from '../../../../test/query/plan.js';
import { applyLimits } from './limits.js';

/** The default is 100 rows here, the cap 1,000. */
test.each([
  [undefined, 101, 100],
  [0, 0, 1_000],
  [50, 50, 1_000],
  [1_000, 1_000, 1_000],
  [1_001, 1_001, 1_000],
  [500_000, 1_001, 1_000],
])('a limit of %s asks for %i rows and answers at most %i', (limit, asked, answered) => {
  const { plan, context } = built(limit === undefined ? {} : { limit });
  expect(applyLimits(plan, context)).toMatchObject({ limit: asked, maxRows: answered });
});
