import { describe, expect, it } from 'vitest';
import { createCountryFinder } from './countries.js';
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
