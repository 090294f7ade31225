// @vitest-environment node
import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { safeReturnTo, signInPath } from './return-to.js';

const origin = 'https://viz.example';

describe('where to go after signing in', () => {
  test.each([
    ['/charts/1?x=2#top', '/charts/1?x=2#top'],
    ['/dashboards', '/dashboards'],
    ['/a/../data', '/data'],
  ])('%s is kept', (wanted, expected) => expect(safeReturnTo(wanted, origin)).toBe(expected));

  test.each([
    null,
    undefined,
    '',
    'https://evil.example/',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '\\\\evil.example',
    'javascript:alert(1)',
    ' /x',
    '/..//evil.example',
    '/sign-in',
    '/sign-in?returnTo=/sign-in',
    '/setup?token=x',
    '/invite?token=x',
  ])('%j leads home', (wanted) => expect(safeReturnTo(wanted, origin)).toBe('/'));

  test('whatever is given, the browser stays on this origin', () => {
    const hostile = fc.oneof(
      fc.string(),
      fc
        .array(
          fc.constantFrom('https:', 'javascript:', '/', '\\', '.', ':', '@', '\t', 'evil.example', '%2f', '#', '?'),
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(hostile, (wanted) => {
        const target = new URL(safeReturnTo(wanted, origin), origin);
        expect(target.origin).toBe(origin);
      }),
    );
  });

  test('the sign-in address carries the way back', () => {
    expect(signInPath('/charts/1?x=2', origin)).toBe('/sign-in?returnTo=%2Fcharts%2F1%3Fx%3D2');
    expect(signInPath('/', origin)).toBe('/sign-in');
  });
});
