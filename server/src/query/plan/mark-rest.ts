import {
  compare,
  conjunction,
  isNull,
  ref,
  value,
  type Expression,
  type RefNode,
  type Select,
  type SelectRelation,
} from '../sql/nodes.js';
import { typeOf } from '../sql/type-of.js';
import type { PlanTop } from './plan.js';
import { as, inner } from './selects.js';

/** 1 in the group of others, so that it comes last, and stays apart from a value of the same name. */
export const restMark = 'x0';

/**
 * The rows of `base`, as `o`, with every value of `key` that is not among the best as one, and the mark beside:
 *
 *     r  groups by the key alone, with the measure that ranks
 *     k  the best of them
 *     o  the rows, joined with the best
 *
 * Two plain selects and a join: databases without window functions can do it, too.
 */
export function markRest(top: PlanTop, key: RefNode, measure: Expression, base: SelectRelation): SelectRelation {
  const kept = ref('k', 'k0', key.type);
  const rows = {
    kind: 'join',
    how: top.others === null ? 'inner' : 'left',
    left: base,
    right: as(best(top, key, measure, base), 'k'),
    on: compare('=', key, kept),
  } as const;
  const isRest = conjunction([isNull(kept, false), isNull(key, true)]) as Expression;
  const pick = (then: Expression, otherwise: Expression): Expression => ({
    kind: 'case',
    branches: [{ when: isRest, then }],
    otherwise,
  });
  const passed = base.select.columns.map(({ expression, as: name }) => {
    const plain = ref('s', name, typeOf(expression));
    const renamed = name === key.name && top.others !== null;
    return { expression: renamed ? pick(value(top.others, 'string'), plain) : plain, as: name };
  });
  const mark = { expression: pick(value(1, 'integer'), value(0, 'integer')), as: restMark };
  return as(inner([...passed, mark], rows), 'o');
}

function best(top: PlanTop, key: RefNode, measure: Expression, base: SelectRelation): Select {
  const groups: Select = {
    ...inner(
      [
        { expression: key, as: key.name },
        { expression: measure, as: 'm0' },
      ],
      base,
    ),
    where: isNull(key, true),
    groupBy: [key],
  };
  const candidate = ref('r', key.name, key.type);
  return {
    ...inner([{ expression: candidate, as: 'k0' }], as(groups, 'r')),
    orderBy: [
      { expression: ref('r', 'm0', typeOf(measure)), direction: top.direction },
      { expression: candidate, direction: 'asc' },
    ],
    limit: top.count,
  };
}
