import { describe, expect, it } from 'vitest';
import { countryCodes } from './country-codes.js';
import { createCountryFinder } from './countries.js';
import { createRegionNames } from './regions.js';
import { createStateFinder } from './us-states.js';

describe('places by code and name', () => {
  const country = createCountryFinder();
  it.each([
    ['DE', 'DEU'],
    ['deu', 'DEU'],
    ['276', 'DEU'],
    [4, 'AFG'],
    ['Germany', 'DEU'],
    ['Deutschland', 'DEU'],
    ['Allemagne', 'DEU'],
    ['ドイツ', 'DEU'],
    ['ألمانيا', 'DEU'],
    ['גרמניה', 'DEU'],
    ['Германия', 'DEU'],
    ['Korea, Dem. People’s Rep.', 'PRK'],
    ['Korea, Rep.', 'KOR'],
    ['Congo, Dem. Rep.', 'COD'],
    ['Congo', 'COG'],
    ['Côte d’Ivoire', 'CIV'],
    ["Cote d'Ivoire", 'CIV'],
    ['The Bahamas', 'BHS'],
    ['Bahamas, The', 'BHS'],
    ['U.S.A.', 'USA'],
    ['Viet Nam', 'VNM'],
    ['St. Lucia', 'LCA'],
    ['Saint Lucia', 'LCA'],
    ['Bosnia & Herzegovina', 'BIH'],
    ['TÜRKİYE', 'TUR'],
    ['Kosovo', 'XKX'],
    ['Swaziland', 'SWZ'],
  ])('%s', (name, id) => {
    expect(country(name)).toBe(id);
  });

  it.each(['Atlantis', '', '   ', '__proto__', 'constructor', 'Europe', true, 12.5])('%s is no country', (name) => {
    expect(country(name)).toBeNull();
  });

  it('knows states of the USA', () => {
    const state = createStateFinder();
    expect(['CA', 'us-ca', '06', 6, 'California', 'Washington, D.C.', 'DC'].map(state)).toEqual([
      'US-CA',
      'US-CA',
      'US-CA',
      'US-CA',
      'US-CA',
      'US-DC',
      'US-DC',
    ]);
    expect(state('Guam')).toBeNull();
  });
});

/** The same country in languages that people write data in; names are those of CLDR, as browsers have them. */
it.each('en de fr es it pt nl pl zh ja ar ru'.split(' '))('all countries by their names in %s', (language) => {
  const find = createCountryFinder();
  const names = new Intl.DisplayNames(language, { type: 'region' });
  const missed = countryCodes.filter(({ alpha2, alpha3 }) => find(names.of(alpha2) ?? '') !== alpha3);
  expect(missed).toEqual([]);
});

describe('regions of countries', () => {
  const names = createRegionNames();
  it.each([
    ['DE', ['Bayern', 'Bavaria', 'Bavière', 'Beieren', 'Bawaria', 'Бавария', '巴伐利亚', 'DE-BY', 'by'], 'DE-BY'],
    ['FR', ['Ain', 'FR-01', '01', 1], 'FR-01'],
    ['JP', ['Tokyo', 'Tokio', '東京都', 'JP-13', 13], 'JP-13'],
    ['BR', ['São Paulo', 'sao paulo', 'SP'], 'BR-SP'],
    ['UA', ['Crimea', 'UA-43'], 'UA-43'],
  ])('%s: %j', (country, spellings, id) => {
    expect(spellings.map(names.finderOf(country))).toEqual(spellings.map(() => id));
  });

  it('knows no region that there is not', () => {
    const find = names.finderOf('DE');
    expect(['Atlantis', '', '__proto__', 'constructor', 'DE', 'FR-01', 0].map(find)).toEqual(Array(7).fill(null));
    expect(names.finderOf('ZZ')('Bayern')).toBeNull();
    // Regions without a code of ISO are not to be had by a number.
    expect(names.finderOf('AI')(0)).toBeNull();
  });

  it('tells the country from the names of its regions', () => {
    expect(names.countryOf(['Bayern', 'Hessen', 'Saarland', null])).toBe('DE');
    expect(names.countryOf(['Ontario', 'Québec', 'Alberta', 'Yukon'])).toBe('CA');
    expect(names.countryOf(['Bayern', 'x', 'y', 'z'])).toBeNull();
    expect(names.countryOf([])).toBeNull();
  });
});
