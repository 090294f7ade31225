import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makePrivateDir } from '../private-dir.js';
import type { Values } from './read-values.js';

/** Variable → its name in `secrets.json`. */
const names = {
  TOKEN_SECRET: 'tokenSecret',
  PASSWORD_PEPPER: 'passwordPepper',
  ENCRYPTION_KEY: 'encryptionKey',
} as const;
type SecretVariable = keyof typeof names;
export type SecretTexts = Readonly<Record<SecretVariable, string>>;

const secretVariables = Object.keys(names) as SecretVariable[];
/** Texts from examples and instructions. */
const telling = /change.?me|example|default|placeholder|insecure|password|datavizpro|0123456789|abcdefgh/i;
const fewestCharacters = 10;

/** Sentences about secrets that were given and are no secrets. */
export function judgeSecrets(values: Values): string[] {
  const previous = (values.get('ENCRYPTION_KEY_PREVIOUS') ?? []) as readonly string[];
  const given = [
    ...secretVariables.flatMap((name) => (values.has(name) ? [{ name, text: String(values.get(name)) }] : [])),
    ...previous.map((text) => ({ name: 'ENCRYPTION_KEY_PREVIOUS', text })),
  ];
  const weak = given.filter(({ text }) => telling.test(text) || new Set(text).size < fewestCharacters);
  const repeated = given.filter(({ text }, index) => given.findIndex((other) => other.text === text) < index);
  return [
    ...weak.map(
      ({ name }) => `${name} looks like an example or is easy to guess. Generate one: openssl rand -base64 48.`,
    ),
    ...repeated.map(({ name }) => `${name} equals another secret. Generate one of its own: openssl rand -base64 48.`),
  ];
}

/** With a database of one's own, instances must agree on secrets: they have to be given. */
export function missingSecrets(isSet: (name: string) => boolean): string[] {
  return secretVariables
    .filter((name) => !isSet(name))
    .map(
      (name) =>
        `${name} is missing; with DATABASE_URL it must be set, the same on every instance. Generate it once: openssl rand -base64 48.`,
    );
}

/** Given secrets, completed with generated ones that are kept in `secrets.json` of the data folder. */
export function completeSecrets(values: Values, dataDir: string): SecretTexts {
  const kept = secretVariables.every((name) => values.has(name)) ? {} : keepSecrets(dataDir);
  const textOf = (name: SecretVariable) => (values.has(name) ? String(values.get(name)) : (kept[names[name]] ?? ''));
  return {
    TOKEN_SECRET: textOf('TOKEN_SECRET'),
    PASSWORD_PEPPER: textOf('PASSWORD_PEPPER'),
    ENCRYPTION_KEY: textOf('ENCRYPTION_KEY'),
  };
}

function keepSecrets(dataDir: string): Record<string, string> {
  const file = path.join(dataDir, 'secrets.json');
  if (!existsSync(file)) writeSecrets(file);
  const secrets = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  if (Object.values(names).some((name) => typeof secrets[name] !== 'string' || secrets[name].length < 32))
    throw new Error(
      `${file} is damaged: restore it from a backup. Without it stored passwords and credentials are lost.`,
    );
  chmodSync(file, 0o600);
  return secrets;
}

/** Two processes that start at once: the file is complete when it appears, and the first one's stays. */
function writeSecrets(file: string): void {
  makePrivateDir(path.dirname(file));
  const secrets = Object.values(names).map((name) => [name, randomBytes(48).toString('base64')]);
  const draft = `${file}.${process.pid}.new`;
  writeFileSync(draft, `${JSON.stringify(Object.fromEntries(secrets), null, 2)}\n`, { mode: 0o600, flush: true });
  if (!existsSync(file)) renameSync(draft, file);
}
