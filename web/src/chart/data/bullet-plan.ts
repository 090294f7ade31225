import type { Bullet } from '@datavizpro/contract/shapes';
import { sentence } from '../describe';
import { formatCount, formatShare, type ValueFormat } from '../format/numbers';
import type { ChartInput } from '../model';

/** What a bullet chart draws, before anything is measured. */
export interface BulletPlan {
  readonly bullets: readonly Bullet[];
  readonly labels: readonly string[];
  /** Those that have no room, too. */
  readonly all: readonly Bullet[];
  readonly nameOf: (bullet: Bullet) => string;
  readonly column: string | null;
  readonly measure: string;
  readonly target: string | null;
  readonly ranges: readonly string[];
  readonly format: ValueFormat;
  readonly notes: readonly string[];
}

export const valueText = (plan: BulletPlan, { value }: Bullet): string =>
  value === null ? '–' : plan.format.short(value);
/** How much of the target is reached; nothing where that means nothing. */
const reached = ({ value, target }: Bullet): number | null =>
  value === null || target === null || target <= 0 || value < 0 ? null : value / target;
export const shareText = (input: ChartInput, bullet: Bullet): string => {
  const share = reached(bullet);
  return share === null ? '' : formatShare(share, input.environment.locale);
};

/** What a bullet chart shows: how many reach their target, the best and the worst. */
export function describeBullets(plan: BulletPlan, locale: string): string {
  const by =
    plan.column === null
      ? ''
      : ` by ${plan.column}, ${formatCount(plan.all.length, locale)} ${plan.all.length === 1 ? 'row' : 'rows'}`;
  const head = `Bullet chart of ${plan.measure}${plan.target === null ? '' : ` against ${plan.target}`}${by}.`;
  const { measured, met, best, worst } = extremesOf(plan.all);
  if (!best || !worst) return head;
  const share = (bullet: Bullet): string => formatShare(reached(bullet) ?? 0, locale);
  if (measured === 1) return sentence(head, `${share(worst)} of the target is reached.`);
  return sentence(
    head,
    `${formatCount(met, locale)} of ${formatCount(measured, locale)} reach the target;`,
    `${plan.nameOf(best)} is furthest with ${share(best)}, ${plan.nameOf(worst)} has ${share(worst)}.`,
  );
}

/** How many have a target, how many reach it; of equals the last is the best, and the first the worst. */
function extremesOf(bullets: readonly Bullet[]): { measured: number; met: number; best?: Bullet; worst?: Bullet } {
  let [measured, met, most, least] = [0, 0, -Infinity, Infinity];
  const found: { best?: Bullet; worst?: Bullet } = {};
  for (const bullet of bullets) {
    const share = reached(bullet);
    if (share === null) continue;
    measured += 1;
    if (share >= 1) met += 1;
    if (share >= most) [most, found.best] = [share, bullet];
    if (share < least) [least, found.worst] = [share, bullet];
  }
  return { measured, met, ...found };
}
