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
  const finderOf = (country: string): FindPlace => {
    const finder = finders.get(country) ?? createFinder(country, lines.get(country) ?? '');
    finders.set(country, finder);
    return finder;
  };
  const countryOf = (values: readonly CellValue[]): string | null => {
    const known = guesses.get(values);
    if (known !== undefined) return known;
    const guess = guessCountry(values, lines);
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

function guessCountry(values: readonly CellValue[], lines: ReadonlyMap<string, string>): string | null {
  const wanted = new Set(values.flatMap((value) => (value === null ? [] : [normalName(String(value))])));
  let best: { country: string; known: number; share: number } | null = null;
  for (const [country, line] of lines) {
    const regions = regionsIn(line);
    const known = regions.filter(([, ...names]) => names.some((name) => wanted.has(name))).length;
    const share = known / regions.length;
    if (!best || known > best.known || (known === best.known && share > best.share)) best = { country, known, share };
  }
  return best && best.known * 2 >= wanted.size && best.known > 0 ? best.country : null;
}
