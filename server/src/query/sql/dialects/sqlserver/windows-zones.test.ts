import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { windowsZoneOf, windowsZones } from './windows-zones.js';

interface WindowsZones {
  readonly supplemental: {
    readonly windowsZones: {
      readonly mapTimezones: readonly { readonly mapZone: { readonly _other: string; readonly _type: string } }[];
    };
  };
}
interface TimezoneNames {
  readonly keyword: {
    readonly u: { readonly tz: Readonly<Record<string, { readonly _alias?: string; readonly _iana?: string }>> };
  };
}
const require = createRequire(import.meta.url);
const { supplemental } = require('cldr-core/supplemental/windowsZones.json') as WindowsZones;
const { keyword } = require('cldr-bcp47/bcp47/timezone.json') as TimezoneNames;

/** Every name of a zone → all of its names. */
function aliases(): ReadonlyMap<string, readonly string[]> {
  const groups = Object.values(keyword.u.tz)
    .filter((zone) => typeof zone === 'object')
    .map(({ _alias = '', _iana }) => [...new Set([..._alias.split(' '), ...(_iana === undefined ? [] : [_iana])])]);
  return new Map(groups.flatMap((names) => names.map((name) => [name, names] as const)));
}

test('the table is what CLDR says', () => {
  const names = aliases();
  const expected: Record<string, Set<string>> = {};
  for (const { mapZone } of supplemental.windowsZones.mapTimezones) {
    const zones = (expected[mapZone._other] ??= new Set());
    for (const zone of mapZone._type.split(' ')) for (const name of names.get(zone) ?? [zone]) zones.add(name);
  }
  const sorted = Object.entries(expected).map(([windows, zones]) => [windows, [...zones].sort().join(' ')]);
  expect(windowsZones).toEqual(Object.fromEntries(sorted));
});

test('every time zone that a query may name has a Windows name, but for one station in Antarctica', () => {
  const missing = Intl.supportedValuesOf('timeZone').filter((zone) => windowsZoneOf(zone) === undefined);
  expect(missing).toEqual(['Antarctica/Troll']);
});

test.each([
  ['UTC', 'UTC'],
  ['Europe/Berlin', 'W. Europe Standard Time'],
  ['america/new_york', 'Eastern Standard Time'],
  ['Asia/Kathmandu', 'Nepal Standard Time'],
  ['Asia/Katmandu', 'Nepal Standard Time'],
  ['Asia/Kolkata', 'India Standard Time'],
  ['US/Pacific', 'Pacific Standard Time'],
  ['Mars/Olympus', undefined],
])('%s is %s', (zone, windows) => {
  expect(windowsZoneOf(zone)).toBe(windows);
});
