import type { Bullet } from '@datavizpro/contract/shapes';
import { sentence } from '../describe';
import { formatCount, formatShare, type ValueFormat } from '../format/numbers';
import type { ChartInput } from '../model';

/** What a bullet chart draws, before anything is measured. */
export interface BulletPlan {
  readonly bullets: readonly Bullet[];
  readonly labels: readonly string[];
  /** Those that have no room, too. */
  readonly all: readonly { readonly label: string; readonly share: number | null }[];
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
export const reached = ({ value, target }: Bullet): number | null =>
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
  const measured = plan.all.flatMap(({ label, share }) => (share === null ? [] : [{ label, share }]));
  if (measured.length === 0) return head;
  const met = measured.filter(({ share }) => share >= 1).length;
  const sorted = [...measured].sort((a, b) => a.share - b.share);
  const [worst] = sorted;
  const best = sorted.at(-1);
  if (measured.length === 1)
    return sentence(head, `${formatShare(worst?.share ?? 0, locale)} of the target is reached.`);
  return sentence(
    head,
    `${formatCount(met, locale)} of ${formatCount(measured.length, locale)} reach the target;`,
    `${best?.label ?? ''} is furthest with ${formatShare(best?.share ?? 0, locale)}, ${worst?.label ?? ''} has ${formatShare(worst?.share ?? 0, locale)}.`,
  );
}
