const fractions = Array.from({ length: 100 }, (_, hundredths) => String(hundredths / 100).slice(1));

/** A coordinate in a path, to a hundredth of a pixel: `12.5`. Paths have thousands of them, and digits are dear. */
export function coordinate(value: number): string {
  const hundredths = Math.round(value * 100);
  const size = Math.abs(hundredths);
  const whole = Math.trunc(size / 100);
  const text = `${whole}${fractions[size - whole * 100] ?? ''}`;
  return hundredths < 0 ? `-${text}` : text;
}
