import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Secret } from '../secret.js';
import { createVault, type SealContext } from './vault.js';

const newKey = () => new Secret(randomBytes(48).toString('base64'));
const context: SealContext = {
  table: 'connection_secrets',
  row: 'row-1',
  field: 'password',
  boundTo: 'db.example:5432',
};
const secret = new Secret('hunter2-äöü-🔑');

describe('the vault', () => {
  test('gives back what was sealed, whatever it is, and only there', () => {
    const vault = createVault(newKey());
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.array(fc.string(), { minLength: 4, maxLength: 4 }),
        (text, parts) => {
          const [table = '', row = '', field = '', boundTo = ''] = parts;
          const place = { table, row, field, boundTo };
          const sealed = vault.seal(new Secret(text), place);
          expect(vault.open(sealed, place).reveal()).toBe(Buffer.from(text).toString());
          // Parts that only together spell the same are another place.
          const shifted = { ...place, table: `${table}x`, row: row.slice(1) };
          expect(() => vault.open(sealed, shifted)).toThrow('Not what was sealed here');
        },
      ),
    );
  });

  test('seals the same value differently each time', () => {
    const vault = createVault(newKey());
    const sealed = Array.from({ length: 50 }, () => vault.seal(secret, context).toString('hex'));
    expect(new Set(sealed).size).toBe(50);
    expect(sealed[0]).not.toContain(Buffer.from('hunter2').toString('hex'));
  });

  test.each<[string, Partial<SealContext>]>([
    ['another row', { row: 'row-2' }],
    ['another field', { field: 'sshPassword' }],
    ['another table', { table: 'notifications' }],
    ['another host', { boundTo: 'evil.example:5432' }],
    ['another port', { boundTo: 'db.example:5433' }],
  ])('opens nothing in %s', (_what, other) => {
    const vault = createVault(newKey());
    const sealed = vault.seal(secret, context);
    expect(() => vault.open(sealed, { ...context, ...other })).toThrow('Not what was sealed here');
    expect(vault.open(sealed, context).reveal()).toBe(secret.reveal());
  });

  test('notices every flipped bit and every lost byte', () => {
    const vault = createVault(newKey());
    const sealed = vault.seal(secret, context);
    for (let byte = 0; byte < sealed.length; byte += 1) {
      const flipped = Buffer.from(sealed);
      flipped[byte]! ^= 1 << (byte % 8);
      expect(() => vault.open(flipped, context), `byte ${byte}`).toThrow(/Not what was sealed|key that is not set/);
      expect(() => vault.open(sealed.subarray(0, byte), context), `cut at ${byte}`).toThrow(/Not what|not set/);
    }
  });

  test('says nothing of the secret or the key in its errors, and shows neither', () => {
    const vault = createVault(newKey());
    const sealed = vault.seal(secret, context);
    const error = (() => {
      try {
        return createVault(newKey()).open(sealed, context);
      } catch (failure) {
        return failure as Error;
      }
    })();
    expect(error).toMatchObject({ reason: 'unknown-key' });
    expect(JSON.stringify(vault.open(sealed, context))).toBe('"***"');
  });
});

describe('rotation', () => {
  test('a previous key opens and does not seal; what is wrapped anew no longer needs it', () => {
    const [old, next] = [newKey(), newKey()];
    const before = createVault(old);
    const sealed = before.seal(secret, context);
    const during = createVault(next, [old]);
    expect(during.previousKeyIds).toEqual([before.keyId]);
    expect(during.open(sealed, context).reveal()).toBe(secret.reveal());
    const { boundTo: _boundTo, ...place } = context;
    const rewrapped = during.rewrap(sealed, place);
    const after = createVault(next);
    expect(after.open(rewrapped, context).reveal()).toBe(secret.reveal());
    expect(() => after.open(sealed, context)).toThrow('not set');
    expect(() => before.open(rewrapped, context)).toThrow('not set');
    expect(() => after.open(rewrapped, { ...context, boundTo: 'evil.example:5432' })).toThrow('Not what');
  });

  test('does not carry a value into another place', () => {
    const vault = createVault(newKey());
    const sealed = vault.seal(secret, context);
    expect(() => vault.rewrap(sealed, { table: context.table, row: 'row-2', field: context.field })).toThrow(
      'Not what',
    );
  });

  test('the same key twice is one key', () => {
    const key = newKey();
    expect(createVault(key, [key]).previousKeyIds).toEqual([]);
  });
});
