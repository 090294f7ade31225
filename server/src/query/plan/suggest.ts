/** Damerau-Levenshtein distance (optimal string alignment): how many keystrokes apart two names are. */
export function editDistance(left: string, right: string): number {
  const width = right.length + 1;
  const table = Array.from({ length: (left.length + 1) * width }, (_, index) =>
    index < width ? index : index % width === 0 ? index / width : 0,
  );
  const at = (row: number, column: number): number => table[row * width + column] ?? 0;
  for (let row = 1; row <= left.length; row += 1) {
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1];
      const swapped =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      table[row * width + column] = Math.min(
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + (same ? 0 : 1),
        swapped ? at(row - 2, column - 2) + 1 : Infinity,
      );
    }
  }
  return at(left.length, right.length);
}

/** Names longer than this are compared by their beginning: a distance costs the product of the lengths. */
const comparedLength = 60;
const normalise = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[\s_.-]+/g, '')
    .slice(0, comparedLength);

/** The nearest names, best first; none that share nothing with what was written. */
export function nearestNames(wanted: string, names: readonly string[], count = 3): readonly string[] {
  const target = normalise(wanted);
  const scored = names.map((name) => {
    const candidate = normalise(name);
    const contains = target.length > 2 && (candidate.includes(target) || target.includes(candidate));
    return { name, distance: contains ? 1 : editDistance(target, candidate) };
  });
  const limit = Math.max(2, Math.ceil(target.length / 2));
  const sharesSomething = (name: string, distance: number) =>
    distance < Math.max(target.length, normalise(name).length);
  return scored
    .filter(({ name, distance }) => distance <= limit && sharesSomething(name, distance))
    .sort((left, right) => left.distance - right.distance || left.name.localeCompare(right.name, 'en'))
    .slice(0, count)
    .map(({ name }) => name);
}
