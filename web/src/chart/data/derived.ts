/** What makes a series one that is drawn over the data: it is made of another series, or of the sum of all. */
export interface Derived {
  readonly kind: 'trend' | 'average' | 'forecast' | 'before';
  /** Index of the series it is made of; null: of the sum of all. */
  readonly of: number | null;
  /** Said after its name: how well it fits, what its band holds. */
  readonly detail?: string;
  /** Its line begins here, with a value of the series it is made of. */
  readonly joinsAt?: number;
  /** The band around it, one for each place. */
  readonly band?: Band;
}
export interface Band {
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
}
