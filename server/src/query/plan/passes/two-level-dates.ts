import type { Aggregate } from '@datavizpro/contract';
import { someNode } from '../../sql/traverse.js';
import { isCounted } from '../counted-bins.js';
import type { Plan, PlanDimension, PreGroup } from '../plan.js';
import { hasQuarterHourOffsets } from '../../../calendar/zone.js';

/**
 * Groups by a finer key that is cheap to compute, then groups those few groups by the real one: by the day for weeks
 * and longer (a date is a small integer; date_trunc of every row costs four times as much), and by the quarter of an
 * hour in UTC for any grain in a time zone (converting every row's time zone costs eight times as much).
 * Only where the aggregates of the parts give the aggregate of the whole.
 */
export function groupDatesInTwoLevels(plan: Plan): Plan {
  if (
    plan.mode !== 'groups' ||
    plan.top !== null ||
    plan.dimensions.some(isCounted) ||
    !plan.measures.every(isDecomposable) ||
    groupsMayBeMany(plan)
  )
    return plan;
  const candidates = plan.dimensions.flatMap((item, dimension): readonly PreGroup[] => {
    const step = stepOf(item, plan.timezone);
    return step ? [{ dimension, step }] : [];
  });
  const [preGroup] = candidates;
  return preGroup && candidates.length === 1 ? { ...plan, preGroup } : plan;
}

const decomposable: ReadonlySet<Aggregate> = new Set(['count', 'sum', 'min', 'max', 'avg']);

const isDecomposable = ({ expression }: Plan['measures'][number]): boolean =>
  !someNode(expression, (node) => node.kind === 'aggregate' && !decomposable.has(node.agg));

/** With many other groups the finer ones would be about as many as the rows, and grouping twice a loss. */
function groupsMayBeMany({ dimensions, sort }: Plan): boolean {
  const ranked = sort[0]?.output.startsWith('m') ?? false;
  return dimensions.length > 2 || (dimensions.length === 2 && ranked);
}

const longerThanDays: ReadonlySet<string> = new Set(['week', 'month', 'quarter', 'year']);

function stepOf({ grain, instant }: PlanDimension, timezone: string): PreGroup['step'] | null {
  if (grain === null || grain === 'second' || grain === 'minute') return null;
  if (instant && timezone !== 'UTC') return hasQuarterHourOffsets(timezone) ? 'quarterHour' : null;
  return longerThanDays.has(grain) ? 'day' : null;
}
