export interface TrinoColumn {
  readonly name: string;
  /** `timestamp(3) with time zone` */
  readonly type: string;
}
export interface TrinoError {
  readonly message: string;
  readonly errorName?: string;
  readonly errorType?: string;
  readonly errorLocation?: Omit<TrinoPlace, 'errorName'>;
}
/** Line and column count from 1. */
export interface TrinoPlace {
  readonly lineNumber: number;
  readonly columnNumber: number;
  readonly errorName?: string;
}

/** Where a place of Trino's stands in the statement as its author knows it. */
export type Locate = (place: TrinoPlace) => number;
