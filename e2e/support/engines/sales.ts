/** The same sales in every engine: 300 of them, from three cities, around New Year. */
export interface Sale {
  readonly id: number;
  readonly day: string;
  readonly city: string;
  readonly amount: number;
}

const cities = ['Graz', 'Linz', 'Wels'] as const;
const firstDay = Date.UTC(2024, 11, 1);

export const sales: readonly Sale[] = Array.from({ length: 300 }, (_, index) => ({
  id: index + 1,
  day: new Date(firstDay + (index % 60) * 86_400_000).toISOString().slice(0, 10),
  city: cities[index % 3] ?? 'Graz',
  amount: index + 1,
}));

/** What they are worth by city: computed here, and by no product. */
export function amountsByCity(least = 0): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const { city, amount } of sales) if (amount >= least) sums[city] = (sums[city] ?? 0) + amount;
  return sums;
}

/** `(1, '2024-12-01', 'Graz', 1), …`, which all engines read. */
export const salesValues: string = sales
  .map(({ id, day, city, amount }) => `(${id}, '${day}', '${city}', ${amount})`)
  .join(', ');
