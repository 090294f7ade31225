import { describe, expect, it } from 'vitest';
import {
  changeValue,
  findErrors,
  fromConfiguration,
  groupsOf,
  nameFor,
  shownFields,
  startValues,
  toConfiguration,
  type FormField,
} from './form-model';
import type { ConnectedForm } from './kinds';

const field = (name: string, part: Partial<FormField> = {}): FormField => ({
  name,
  title: name,
  type: 'text',
  required: false,
  secret: false,
  ...part,
});

/** One name, two faces: the port that goes with the mode of encryption. */
const form: ConnectedForm = {
  type: 'clickhouse',
  title: 'ClickHouse',
  fields: [
    field('host', { required: true, group: 'server' }),
    field('port', { type: 'number', required: true, default: 8123, when: { field: 'tls', is: ['disable'] } }),
    field('port', { type: 'number', required: true, default: 8443, when: { field: 'tls', is: ['require', 'verify'] } }),
    field('user', { required: true, group: 'login' }),
    field('password', { type: 'password', required: true, secret: true, group: 'login' }),
    field('tls', {
      type: 'select',
      options: ['disable', 'require', 'verify'],
      default: 'disable',
      required: true,
      group: 'encryption',
    }),
    field('tlsCa', { type: 'textarea', group: 'encryption', when: { field: 'tls', is: ['verify'] } }),
    field('sshHost', { group: 'tunnel' }),
    field('sshPassword', { type: 'password', secret: true, group: 'tunnel' }),
    field('schemas', { group: 'advanced' }),
  ],
};
const names = (values: ReturnType<typeof startValues>): string[] => shownFields(form, values).map(({ name }) => name);

describe('a form of a database', () => {
  it('begins with its defaults and shows only what is asked for', () => {
    const start = startValues(form);
    expect(start).toEqual({ port: 8123, tls: 'disable' });
    expect(names(start).filter((name) => name === 'port')).toHaveLength(1);
    expect(names(start)).not.toContain('tlsCa');
  });

  it('moves the port with the mode of encryption, unless a person chose it', () => {
    const secure = changeValue(form, startValues(form), 'tls', 'verify');
    expect(secure).toMatchObject({ tls: 'verify', port: 8443 });
    expect(names(secure)).toContain('tlsCa');
    expect(changeValue(form, secure, 'tls', 'disable')).toMatchObject({ port: 8123 });
    const own = changeValue(form, startValues(form), 'port', '9000');
    expect(changeValue(form, own, 'tls', 'verify')).toMatchObject({ port: '9000' });
  });

  it('folds away what few people need', () => {
    const groups = groupsOf(form, startValues(form));
    expect(groups.map(({ group, folded }) => [group, folded])).toEqual([
      ['server', false],
      ['login', false],
      ['encryption', false],
      ['tunnel', true],
      ['advanced', true],
    ]);
  });

  it('sends what is filled in, in the types of the fields, and never an empty secret', () => {
    const values = {
      ...startValues(form),
      host: ' db.example.org ',
      port: '9000',
      user: 'reader',
      schemas: 'a, b\nc',
      tlsCa: 'old',
    };
    expect(toConfiguration(form, { values, secrets: { password: '', sshPassword: 'x' } })).toEqual({
      host: 'db.example.org',
      port: 9000,
      user: 'reader',
      tls: 'disable',
      schemas: ['a', 'b', 'c'],
      sshPassword: 'x',
    });
    expect(toConfiguration(form, { values, secrets: { password: ' with spaces ' } })).toMatchObject({
      password: ' with spaces ',
    });
  });

  it('shows a stored configuration as it was typed', () => {
    expect(fromConfiguration({ host: 'h', port: 1, schemas: ['a', 'b'] })).toEqual({
      host: 'h',
      port: 1,
      schemas: 'a, b',
    });
  });

  it('says what is missing, where a stored secret is not', () => {
    const typed = { values: { ...startValues(form), host: '', port: '70000', user: 'u' }, secrets: {} };
    expect(Object.keys(findErrors(form, typed, { stored: [] })).sort()).toEqual(['host', 'password', 'port']);
    expect(Object.keys(findErrors(form, typed, { stored: ['password'] })).sort()).toEqual(['host', 'port']);
  });

  it('names a connection by where its data is', () => {
    expect(nameFor({ host: 'h', database: 'shop' })).toBe('shop on h');
    expect(nameFor({ bucket: 'events' })).toBe('events');
    expect(nameFor({ host: 'h' })).toBe('h');
    expect(nameFor({})).toBe('');
  });
});
