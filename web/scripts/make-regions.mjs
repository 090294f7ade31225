// Makes the maps of countries' regions and the table of their names.
//
//   npm pack @superset-ui/legacy-plugin-chart-country-map@0.20.3   (Natural Earth 1:10m by country, public domain)
//   apt-get install unicode-cldr-core                              (names of subdivisions, Unicode licence)
//   npx tsx web/scripts/make-regions.mjs <package/esm/countries> /usr/share/unicode/cldr/common/subdivisions
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { filter, filterWeight, presimplify, simplify } from 'topojson-simplify';
import { normalName } from '../../contract/src/places/normal-name.ts';

const [shapesFolder, namesFolder] = process.argv.slice(2);
const root = path.join(import.meta.dirname, '../..');
const mapsFolder = path.join(root, 'web/src/chart/maps/regions');
const namesFile = path.join(root, 'contract/src/places/region-names.ts');
const languages = 'en de fr es it pt nl pl zh ja ar ru'.split(' ');
/** Other cuts of countries that are there already, land that nobody groups by, and what has a map of its own. */
const leftOut = /^(france_regions|italy_regions|philippines_regions|turkey_regions|antarctica|usa|united_states_minor)/;
/** A picture wider than this shows no more. */
const finest = 1_100;

function readNames() {
  const names = new Map();
  for (const language of languages) {
    const text = readFileSync(path.join(namesFolder, `${language}.xml`), 'utf8');
    for (const [, key, name] of text.matchAll(/<subdivision type="(\w+)"[^>]*>([^<]+)</g)) {
      const known = names.get(key) ?? new Set();
      known.add(name.replace(/&amp;/g, '&'));
      names.set(key, known);
    }
  }
  return names;
}

const everyPoint = (coordinates, change) =>
  typeof coordinates[0] === 'number' ? change(coordinates) : coordinates.map((each) => everyPoint(each, change));

/** Countries on both sides of 180 degrees are put in one piece. */
function inOnePiece(features) {
  let [west, east] = [false, false];
  for (const { geometry } of features)
    everyPoint(geometry.coordinates, ([x]) => {
      west ||= x < -90;
      east ||= x > 90;
      return [x];
    });
  if (!west || !east) return;
  for (const { geometry } of features)
    geometry.coordinates = everyPoint(geometry.coordinates, ([x, y]) => [x < 0 ? x + 360 : x, y]);
}

function makeMap(features) {
  inOnePiece(features);
  const regions = { type: 'FeatureCollection', features };
  const fine = presimplify(topology({ regions }, 1e5));
  const [left, low, right, high] = fine.bbox;
  const least = ((right - left) / finest) * ((high - low) / finest) * 1.2;
  const thin = filter(simplify(fine, least), filterWeight(fine, least * 2));
  const { bbox: _bbox, ...map } = quantize({ ...thin, bbox: fine.bbox }, 8_000);
  map.objects.regions.geometries = map.objects.regions.geometries
    .filter(({ type }) => type === 'Polygon' || type === 'MultiPolygon')
    .map(({ type, arcs, properties: { id, name } }) => ({ type, arcs, id, properties: { name } }));
  return map;
}

function mostOften(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

const coded = /^([A-Z]{2})-[A-Z0-9]+$/;

/** All regions by the country that ISO 3166-2 counts them to, whoever holds them; those without a code stay where they are. */
function readRegions() {
  const countries = new Map();
  for (const file of readdirSync(shapesFolder).sort()) {
    if (!file.endsWith('.geojson') || leftOut.test(file)) continue;
    const { features } = JSON.parse(readFileSync(path.join(shapesFolder, file), 'utf8'));
    const known = features.filter(({ geometry, properties }) => geometry && properties.NAME_1);
    const main = mostOften(known.flatMap(({ properties: { ISO } }) => coded.exec(ISO ?? '')?.[1] ?? []));
    known.forEach(({ geometry, properties: { ISO, NAME_1: name } }, index) => {
      const country = coded.exec(ISO ?? '')?.[1] ?? main;
      if (!country) return;
      const id = coded.test(ISO ?? '') ? ISO : `${country}-${index}~`;
      const own = countries.get(country) ?? new Map();
      const feature = { type: 'Feature', geometry, properties: { id, name } };
      // A country's own file goes before what others say about its regions.
      if (country === main || !own.has(id)) own.set(id, feature);
      countries.set(country, own);
    });
  }
  return countries;
}

function endsOf({ geometry }) {
  const ends = { left: Infinity, right: -Infinity, low: Infinity, high: -Infinity };
  everyPoint(geometry.coordinates, ([x, y]) => {
    ends.left = Math.min(ends.left, x);
    ends.right = Math.max(ends.right, x);
    ends.low = Math.min(ends.low, y);
    ends.high = Math.max(ends.high, y);
    return [x, y];
  });
  return ends;
}

/** Far islands that have no code, and so no data, would only make the rest small. */
function withoutFarIslands(features) {
  const isCoded = ({ properties }) => !properties.id.endsWith('~');
  const ends = features.filter(isCoded).map(endsOf);
  if (ends.length * 2 < features.length) return features;
  const [left, low] = [Math.min(...ends.map((each) => each.left)), Math.min(...ends.map((each) => each.low))];
  const [right, high] = [Math.max(...ends.map((each) => each.right)), Math.max(...ends.map((each) => each.high))];
  return features.filter((feature) => {
    const own = endsOf(feature);
    return isCoded(feature) || (own.left >= left && own.right <= right && own.low >= low && own.high <= high);
  });
}

const names = readNames();
const lines = [];
for (const file of readdirSync(mapsFolder)) rmSync(path.join(mapsFolder, file));
for (const [country, regions] of readRegions()) {
  if (regions.size < 2 || country === 'US') continue;
  const features = withoutFarIslands([...regions.values()]);
  const map = makeMap(features);
  writeFileSync(path.join(mapsFolder, `${country}.json`), JSON.stringify(map));
  const taken = new Set();
  const known = new Map();
  for (const { properties } of features) {
    const all = [properties.name, ...(names.get(properties.id.toLowerCase().replace('-', '')) ?? [])];
    const own = [...new Set(all.map(normalName))].filter((name) => name !== '' && !taken.has(name));
    own.forEach((name) => taken.add(name));
    known.set(properties.id, [...(known.get(properties.id) ?? []), ...own]);
  }
  lines.push(`${country};${[...known].map(([id, own]) => [id.slice(3), ...own].join(',')).join(';')}`);
}
lines.sort();
writeFileSync(
  namesFile,
  `/**
 * Regions of countries: a line for each country, \`DE;BY,bayern,bavaria;…\`: the rest of the code of ISO 3166-2, and names
 * as \`normalName\` writes them. Made by \`web/scripts/make-regions.mjs\` from Natural Earth (public domain) and the names
 * of subdivisions in Unicode's CLDR 41, copyright © 1991-2022 Unicode, Inc., under the licence in \`unicode-licence.txt\`.
 */
export const regionNames = \`
${lines.join('\n')}
\`;
`,
);
writeFileSync(
  path.join(root, 'contract/src/places/region-countries.ts'),
  `/** Countries whose regions can be drawn, by ISO 3166-1; made by \`web/scripts/make-regions.mjs\`. */
export const regionCountries: readonly string[] = (
${lines
  .map((line) => line.slice(0, 2))
  .join(' ')
  .match(/.{1,100}(?:\s|$)/g)
  .map((part) => `  '${part}'`)
  .join(' +\n')}
)
  .trim()
  .split(' ');
`,
);
