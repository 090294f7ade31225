import { afterAll, describe, expect, it } from 'vitest';
import bcrypt from 'bcryptjs';
import { Secret } from '../../../platform/secret.js';
import { Passwords } from './passwords.js';
import { requireGoodPassword } from './policy.js';

const pepper = new Secret('p'.repeat(32));
const cost = 4;

describe('passwords', () => {
  const passwords = new Passwords({ pepper, cost, threads: 1, maxWaiting: 3 });
  afterAll(() => passwords.close());

  it('accepts the right one only', async () => {
    const hash = await passwords.hash('correct horse battery');
    expect(bcrypt.getRounds(hash)).toBe(cost);
    expect(await passwords.verify('correct horse battery', hash)).toBe(true);
    expect(await passwords.verify('correct horse batterz', hash)).toBe(false);
  });

  it('tells long passwords apart beyond byte 72', async () => {
    const start = 'ä'.repeat(200);
    const hash = await passwords.hash(`${start}1`);
    expect(await passwords.verify(`${start}2`, hash)).toBe(false);
    expect(await passwords.verify(`${start}1`, hash)).toBe(true);
  });

  it('sees the same characters typed in another composition as the same', async () => {
    const hash = await passwords.hash('Zürich im Frühling'.normalize('NFD'));
    expect(await passwords.verify('Zürich im Frühling'.normalize('NFC'), hash)).toBe(true);
  });

  it('is nothing without the pepper', async () => {
    const hash = await passwords.hash('correct horse battery');
    const other = new Passwords({ pepper: new Secret('q'.repeat(32)), cost, threads: 1 });
    expect(await other.verify('correct horse battery', hash)).toBe(false);
    await other.close();
  });

  it('refuses whatever is tried against nobody', async () => {
    expect(await passwords.verify('correct horse battery', null)).toBe(false);
  });

  it('does the same work for nobody as for somebody: it waits in the same queue', async () => {
    const ahead = Array.from({ length: 4 }, () => passwords.hash('correct horse battery'));
    await expect(passwords.verify('x', null)).rejects.toMatchObject({ code: 'overloaded' });
    await Promise.all(ahead);
  });

  it('asks for a new hash when the cost changes', async () => {
    const stronger = new Passwords({ pepper, cost: cost + 1, threads: 1 });
    const hash = await passwords.hash('correct horse battery');
    expect(passwords.needsRehash(hash)).toBe(false);
    expect(stronger.needsRehash(hash)).toBe(true);
    expect(await stronger.verify('correct horse battery', hash)).toBe(true);
    await stronger.close();
  });

  it('refuses what its queue cannot hold, and goes on', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 10 }, () => passwords.hash('correct horse battery')),
    );
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused).toHaveLength(6);
    for (const { reason } of refused) expect(reason).toMatchObject({ code: 'overloaded', retryAfter: 2 });
    expect(await passwords.hash('correct horse battery')).toContain('$2b$');
  });

  it('fails the job of a malformed hash and keeps working', async () => {
    await expect(passwords.verify('x', 'no hash at all')).resolves.toBe(false);
    expect(await passwords.hash('correct horse battery')).toContain('$2b$');
  });
});

describe('the password policy', () => {
  const email = 'ada.lovelace@example.org';
  it.each([
    ['short', 'ab3$efg'],
    ['nine characters outside the basic plane', '😀'.repeat(9)],
    ['too long', 'xy1'.repeat(400)],
    ['the address', 'Ada.Lovelace@Example.org'],
    ['the mailbox', 'ADA.lovelace'],
    ['common', 'Password1234'],
    ['one character over and over', 'zzzzzzzzzzzz'],
    ['a pair over and over', '7373737373'],
    ['a common word over and over', 'secretsecret'],
  ])('refuses %s', (_why, password) => {
    expect(() => requireGoodPassword(password, email)).toThrow(expect.objectContaining({ code: 'weak_password' }));
  });

  it.each(['correct-horse-battery', 'ten chars!', '花鳥風月花鳥風月雪月', 'x'.repeat(500) + 'y'])(
    'takes %s',
    (password) => {
      expect(() => requireGoodPassword(password, email)).not.toThrow();
    },
  );
});
