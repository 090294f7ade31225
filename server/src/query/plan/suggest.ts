import { editDistance } from '@datavizpro/contract';

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
