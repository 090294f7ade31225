import type { CellValue } from '../result.js';
import { normalName, type FindPlace } from './normal-name.js';
import { regionNames } from './region-names.js';

/** Names of the regions of countries. The table is large: whoever draws no such map need not load it. */
export interface RegionNames {
  /** Finds regions of a country, by two letters, as `DE-BY`: by code of ISO 3166-2, whole or without the country, or name. */
  readonly finderOf: (country: string) => FindPlace;
  /** The country whose regions these values name; null when most are none of any one's. */
  readonly countryOf: (values: readonly CellValue[]) => string | null;
}

/** Codes of regions that ISO has none for end with it, and mean nothing to data. */
const noCode = '~';

export function createRegionNames(): RegionNames {
  const lines = new Map(
    regionNames
      .trim()
      .split('\n')
      .map((line) => [line.slice(0, 2), line.slice(3)] as const),
  );
  const finders = new Map<string, FindPlace>();
  const guesses = new WeakMap<readonly CellValue[], string | null>();
  let index: NameIndex | null = null;
  const finderOf = (country: string): FindPlace => {
    const finder = finders.get(country) ?? createFinder(country, lines.get(country) ?? '');
    finders.set(country, finder);
    return finder;
  };
  const countryOf = (values: readonly CellValue[]): string | null => {
    const known = guesses.get(values);
    if (known !== undefined) return known;
    const guess = guessCountry(values, (index ??= indexOf(lines)));
    guesses.set(values, guess);
    return guess;
  };
  return { finderOf, countryOf };
}

function createFinder(country: string, line: string): FindPlace {
  const known = new Map<string, string>();
  for (const [code = '', ...names] of regionsIn(line)) {
    const id = `${country}-${code}`;
    for (const name of names) if (!known.has(name)) known.set(name, id);
  }
  // Codes go before names: a name of two letters is rarer than a code.
  for (const [code = ''] of regionsIn(line)) {
    if (code.endsWith(noCode)) continue;
    known.set(normalName(code), `${country}-${code}`);
    known.set(normalName(`${country}-${code}`), `${country}-${code}`);
    // Numbers lose their zeros where they are read as numbers.
    if (/^0\d+$/.test(code)) known.set(String(Number(code)), `${country}-${code}`);
  }
  return (value) => known.get(normalName(String(value))) ?? null;
}

const regionsIn = (line: string): string[][] => line.split(';').map((region) => region.split(','));

/** How many regions countries have, and the regions, numbered through, that a name means: in which country each is. */
interface NameIndex {
  readonly sizes: ReadonlyMap<string, number>;
  readonly countries: readonly string[];
  readonly byName: ReadonlyMap<string, readonly number[]>;
}

/** Made once: there are some thousand names, and any data may be asked for its country. */
function indexOf(lines: ReadonlyMap<string, string>): NameIndex {
  const sizes = new Map<string, number>();
  const countries: string[] = [];
  const byName = new Map<string, number[]>();
  for (const [country, line] of lines) {
    const regions = regionsIn(line);
    sizes.set(country, regions.length);
    for (const [, ...names] of regions) {
      const region = countries.push(country) - 1;
      for (const name of names) {
        const known = byName.get(name);
        if (known) known.push(region);
        else byName.set(name, [region]);
      }
    }
  }
  return { sizes, countries, byName };
}

function guessCountry(values: readonly CellValue[], { sizes, countries, byName }: NameIndex): string | null {
  const wanted = new Set(values.flatMap((value) => (value === null ? [] : [normalName(String(value))])));
  const met = new Set<number>();
  for (const name of wanted) for (const region of byName.get(name) ?? []) met.add(region);
  const counts = new Map<string, number>();
  for (const region of met) {
    const country = countries[region] ?? '';
    counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  let best: { country: string; known: number; share: number } | null = null;
  for (const [country, size] of sizes) {
    const known = counts.get(country) ?? 0;
    const share = known / size;
    if (!best || known > best.known || (known === best.known && share > best.share)) best = { country, known, share };
  }
  return best && best.known * 2 >= wanted.size && best.known > 0 ? best.country : null;
}
