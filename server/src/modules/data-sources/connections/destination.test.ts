import { describe, expect, test } from 'vitest';
import { changedBinding, sealingFields, type ConnectedType } from '@datavizpro/contract';
import { databaseForms } from '../../../query/index.js';
import { destinationOf } from './destination.js';

const base = { host: 'db.example', port: 5432, database: 'shop', user: 'reader', tls: 'verify', tlsCa: 'a' } as const;
const lake = { location: 's3', endpoint: 'https://s3.example', region: 'r', bucket: 'b', path: 'sales' } as const;
const changed = (before: object, after: object, isOwner = true): readonly string[] =>
  changedBinding(databaseForms.postgres, { ...base, ...before }, { ...base, ...after }, isOwner);

describe('stored secrets are asked for again with', () => {
  test.each([
    ['the same', {}, {}, []],
    ['another host and user', {}, { host: 'other.example', user: 'me' }, ['host', 'user']],
    ['another database of the same server', {}, { database: 'salaries' }, ['database']],
    ['a tunnel', {}, { sshHost: 'hop.example' }, ['sshHost']],
    ['less encryption', {}, { tls: 'require' }, ['tls']],
    ['none', { tls: 'require' }, { tls: 'disable' }, ['tls']],
    ['more', { tls: 'disable' }, { tls: 'verify' }, []],
    ['another authority', {}, { tlsCa: 'b' }, ['tlsCa']],
    ['an authority where none was asked', { tls: 'require', tlsCa: '' }, { tlsCa: 'b' }, []],
    ['other schemas, which are the owner’s to open', { schemas: ['sales'] }, {}, []],
  ])('%s', (_what, before, after, fields) => {
    expect(changed(before, after)).toEqual(fields);
  });

  test('other schemas, when somebody else than the owner opens them', () => {
    expect(changed({ schemas: ['sales'] }, {}, false)).toEqual(['schemas']);
    expect(changed({ schemas: ['sales'] }, { schemas: ['sales'] }, false)).toEqual([]);
  });

  test.each([
    ['bucket', { bucket: 'c' }],
    ['path', { path: '' }],
    ['endpoint', { endpoint: 'https://evil.example' }],
    ['region', { region: 'q' }],
    ['location', { location: 'disk' }],
  ])('another %s of a lake', (field, after) => {
    expect(changedBinding(databaseForms.lake, lake, { ...lake, ...after }, true)).toEqual([field]);
  });
});

describe.each(Object.keys(databaseForms) as ConnectedType[])('the form of %s', (type) => {
  const { fields } = databaseForms[type];

  test('binds its secrets to whatever leads somewhere', () => {
    const leads =
      /^(host|port|user|database|catalog|location|endpoint|region|bucket|path|tls|tlsCa|ssh(Host|Port|User|HostKey))$/;
    const missing = fields.filter(
      ({ name, secret }) => !secret && leads.test(name) && !sealingFields({ ...databaseForms[type] }).includes(name),
    );
    expect(fields.some(({ secret }) => secret) ? missing : []).toEqual([]);
  });

  test('hides no field that binds but by another one that binds', () => {
    const binding = new Set(fields.filter(({ bindsSecrets }) => bindsSecrets).map(({ name }) => name));
    const hiders = fields.flatMap(({ bindsSecrets, when }) => (bindsSecrets && when ? [when.field] : []));
    expect(hiders.filter((name) => !binding.has(name))).toEqual([]);
  });
});

test('secrets are sealed for all of it, and for nothing besides', () => {
  const sealedFor = (more: object): string => destinationOf('postgres', { ...base, ...more });
  expect(sealedFor({ schemas: ['a'], sshHost: '' })).toBe(sealedFor({}));
  for (const more of [{ port: 1 }, { database: 'x' }, { tls: 'require' }, { sshHost: 'hop' }])
    expect(sealedFor(more)).not.toBe(sealedFor({}));
  expect(destinationOf('lake', lake)).not.toBe(destinationOf('lake', { ...lake, path: 'x' }));
});
