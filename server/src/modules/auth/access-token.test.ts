import { createHmac, generateKeyPairSync, randomUUID } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { describe, expect, it } from 'vitest';
import { testClock } from '../../../test/support/index.js';
import { Secret } from '../../platform/secret.js';
import { AccessTokens } from './access-token.js';

const secret = 's'.repeat(48);
const issuer = 'http://localhost:3000';
const clock = testClock();
const tokens = new AccessTokens(new Secret(secret), issuer, clock);
const sid = randomUUID();
const now = Math.floor(clock.now().getTime() / 1000);
const claims = { sid, typ: 'access', iss: issuer, aud: 'datavizpro', iat: now, exp: now + 600 };

const verify = (token: string) => tokens.verify({ headers: { authorization: `Bearer ${token}` } });
const sign = (payload: object, options: jwt.SignOptions = { algorithm: 'HS256' }, key: jwt.Secret = secret) =>
  jwt.sign(payload, key, options);
const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const without = (name: keyof typeof claims) =>
  Object.fromEntries(Object.entries(claims).filter(([key]) => key !== name));
/** A token with a header of one's choice, signed with the right secret. */
const withHeader = (header: object) => {
  const body = `${base64(header)}.${base64(claims)}`;
  return `${body}.${createHmac('sha256', secret).update(body).digest('base64url')}`;
};

describe('access tokens', () => {
  it('name their session and nothing about rights', async () => {
    const token = tokens.sign(sid);
    expect(await verify(token)).toBe(sid);
    expect(Object.keys(jwt.decode(token) as object).sort()).toEqual(['aud', 'exp', 'iat', 'iss', 'sid', 'typ']);
  });

  it('are accepted until their ten minutes are over', async () => {
    const own = testClock();
    const issued = new AccessTokens(new Secret(secret), issuer, own);
    const headers = { authorization: `Bearer ${issued.sign(sid)}` };
    own.advance(598_000);
    expect(await issued.verify({ headers })).toBe(sid);
    own.advance(3_000);
    expect(await issued.verify({ headers })).toBeNull();
  });

  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const forged: readonly (readonly [string, string])[] = [
    ['no algorithm', `${base64({ alg: 'none', typ: 'JWT' })}.${base64(claims)}.`],
    ['no algorithm, spelled otherwise', `${base64({ alg: 'nOnE', typ: 'JWT' })}.${base64(claims)}.`],
    ['no signature', `${base64({ alg: 'HS256', typ: 'JWT' })}.${base64(claims)}.`],
    ['a stronger HMAC under the same secret', sign(claims, { algorithm: 'HS512' })],
    ['an RSA signature', sign(claims, { algorithm: 'RS256' }, rsa.privateKey)],
    ['an RSA header over the right HMAC', withHeader({ alg: 'RS256', typ: 'JWT' })],
    ['another secret', sign(claims, { algorithm: 'HS256' }, 't'.repeat(48))],
    [
      'an empty secret',
      `${base64({ alg: 'HS256' })}.${base64(claims)}.${createHmac('sha256', '')
        .update(`${base64({ alg: 'HS256' })}.${base64(claims)}`)
        .digest('base64url')}`,
    ],
    [
      'a key of its own in the header',
      sign(
        claims,
        {
          algorithm: 'RS256',
          header: { alg: 'RS256', jwk: rsa.publicKey.export({ format: 'jwk' }) } as unknown as jwt.JwtHeader,
        },
        rsa.privateKey,
      ),
    ],
    [
      'a key to fetch',
      sign(claims, { algorithm: 'HS256', header: { alg: 'HS256', jku: 'http://evil.example/keys' } }, 'evil'),
    ],
    ['a key id that is a path', sign(claims, { algorithm: 'HS256', keyid: '../../dev/null' }, '\0')],
    ['another audience', sign({ ...claims, aud: 'other' })],
    ['no audience', sign(without('aud'))],
    ['another issuer', sign({ ...claims, iss: 'https://evil.example' })],
    ['no issuer', sign(without('iss'))],
    ['another type', sign({ ...claims, typ: 'refresh' })],
    ['no type', sign(without('typ'))],
    ['no end', sign(without('exp'))],
    ['an end in the past', sign({ ...claims, exp: now - 1 })],
    ['a beginning in the future', sign({ ...claims, nbf: now + 120 })],
    ['no session', sign(without('sid'))],
    ['a session that is no id', sign({ ...claims, sid: "' OR 1=1" })],
    ['a session that is an object', sign({ ...claims, sid: { id: sid } })],
    ['text', 'abc'],
    ['three empty parts', '..'],
    ['a cut token', tokens.sign(sid).slice(0, -2)],
  ];
  it.each(forged)('refuse %s', async (_what, token) => {
    expect(await verify(token)).toBeNull();
  });
});
