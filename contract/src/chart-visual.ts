/** How it looks. Every field is optional: what is missing is decided from the data. */
export interface ChartVisual {
  readonly stack?: 'none' | 'stacked' | 'percent';
  readonly orientation?: 'vertical' | 'horizontal';
  readonly donut?: boolean;
  readonly smooth?: boolean;
  readonly points?: boolean;
  readonly labels?: boolean;
  readonly legend?: 'auto' | 'top' | 'right' | 'none';
  readonly xTitle?: string;
  readonly yTitle?: string;
  /** Format of values: `auto`, `integer`, `compact`, `percent`, `currency:EUR`, `decimal:2`. */
  readonly valueFormat?: string;
  readonly zeroBaseline?: boolean;
  readonly scale?: 'linear' | 'log';
  /** Output column value → categorical colour slot 0 to 7. */
  readonly colors?: Readonly<Record<string, number>>;
  readonly subtitle?: string;
  /** For `number`: what to show beside it. */
  readonly comparison?: 'none' | 'previousPoint';
  /** For `number`: whether growth is good news. Absent: a change is told without judging it. */
  readonly better?: 'more' | 'less';
}
