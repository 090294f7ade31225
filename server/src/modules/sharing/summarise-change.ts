const longestName = 60;

/** One line for the history: what a save changed, by the words that people have for each part. A new name is told. */
export function summariseChange<State extends { readonly name: string }>(
  change: Partial<State>,
  words: Readonly<Record<Exclude<keyof State, 'name'>, string>>,
): string {
  const { name, ...rest } = change;
  const parts = Object.entries(rest).flatMap(([part, content]) =>
    content === undefined ? [] : [words[part as keyof typeof words]],
  );
  const renamed = name === undefined ? null : `enamed to “${shortened(name)}”`;
  if (renamed === null) return `Changed ${parts.join(', ')}`;
  return parts.length === 0 ? `R${renamed}` : `Changed ${parts.join(', ')}; r${renamed}`;
}

const shortened = (name: string): string => (name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name);
