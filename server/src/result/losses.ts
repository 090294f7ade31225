/** What JSON cannot say and became null; told to the reader as warnings. */
export interface CellLosses {
  notFinite: number;
  outOfRangeTimes: number;
}

/** Sentences for what was lost; none when nothing was. */
export function lossWarnings({ notFinite, outOfRangeTimes }: Readonly<CellLosses>): string[] {
  const warnings: string[] = [];
  if (notFinite > 0) {
    const what = notFinite === 1 ? '1 value was not a number' : `${notFinite} values were not numbers`;
    warnings.push(`${what} (NaN or infinity) and left empty.`);
  }
  if (outOfRangeTimes > 0) {
    const what = outOfRangeTimes === 1 ? '1 time was' : `${outOfRangeTimes} times were`;
    warnings.push(`${what} infinite or too far away, and left empty.`);
  }
  return warnings;
}
