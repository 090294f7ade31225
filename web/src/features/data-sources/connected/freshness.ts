import { formatDuration } from '../../../ui/format';
import type { SelectOption } from '../../../ui/NativeSelect';

const choices = [0, 10, 60, 300, 900, 3_600, 21_600, 86_400] as const;

const words = (seconds: number): string =>
  seconds === 0
    ? 'No time: always ask'
    : formatDuration(seconds * 1_000)
        .replace(' h', ' hours')
        .replace('1 hours', '1 hour');

/** The usual times, and the one that is set. */
export const freshnessChoices = (current: number): readonly SelectOption<string>[] =>
  [...new Set([...choices, current])]
    .sort((a, b) => a - b)
    .map((seconds) => ({ value: String(seconds), label: words(seconds) }));
