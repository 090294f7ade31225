import { formatCount } from '../../../ui/format';
import type { SelectOption } from '../../../ui/NativeSelect';

const choices = [0, 10, 60, 300, 900, 3_600, 21_600, 86_400] as const;

function words(seconds: number): string {
  if (seconds === 0) return 'No time: always ask';
  if (seconds % 3_600 === 0) return formatCount(seconds / 3_600, 'hour');
  return seconds % 60 === 0 ? formatCount(seconds / 60, 'minute') : formatCount(seconds, 'second');
}

/** The usual times, and the one that is set. */
export const freshnessChoices = (current: number): readonly SelectOption<string>[] =>
  [...new Set([...choices, current])]
    .sort((a, b) => a - b)
    .map((seconds) => ({ value: String(seconds), label: words(seconds) }));
