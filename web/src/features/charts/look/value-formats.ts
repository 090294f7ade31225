import type { SelectOption } from '../../../ui/NativeSelect';

/** Formats of values, by what they make of a number. */
export const valueFormats: readonly SelectOption<string>[] = [
  { value: 'auto', label: 'Automatic' },
  { value: 'integer', label: '12,346' },
  { value: 'decimal:1', label: '12,345.7' },
  { value: 'decimal:2', label: '12,345.68' },
  { value: 'compact', label: '12.3K' },
  { value: 'percent', label: '12.3 % (of 0.123)' },
  { value: 'currency:EUR', label: '€12,346' },
  { value: 'currency:USD', label: '$12,346' },
  { value: 'currency:GBP', label: '£12,346' },
  { value: 'currency:JPY', label: '¥12,346' },
  { value: 'currency:CHF', label: 'CHF 12,346' },
];
