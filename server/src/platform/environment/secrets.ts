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
export type SecretTexts = Readonly<Record<SecretVariable, string>> & {
  /** Generated ones that ENCRYPTION_KEY had before, newest first. */
  readonly previousKeys: readonly string[];
};

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
  const kept = secretVariables.every((name) => values.has(name)) ? null : keepSecrets(dataDir);
  const textOf = (name: SecretVariable) => (values.has(name) ? String(values.get(name)) : (kept?.[names[name]] ?? ''));
  return {
    previousKeys: kept?.previousEncryptionKeys ?? [],
    TOKEN_SECRET: textOf('TOKEN_SECRET'),
    PASSWORD_PEPPER: textOf('PASSWORD_PEPPER'),
    ENCRYPTION_KEY: textOf('ENCRYPTION_KEY'),
  };
}

/**
 * Makes a new ENCRYPTION_KEY in `secrets.json` of the data folder and keeps the one before beside it: from the next
 * start on the new one seals, and both open.
 */
export function renewEncryptionKey(dataDir: string): void {
  const kept = keepSecrets(dataDir);
  const previousEncryptionKeys = [kept.encryptionKey, ...(kept.previousEncryptionKeys ?? [])];
  replaceSecrets(dataDir, { ...kept, encryptionKey: newSecret(), previousEncryptionKeys });
}

/** Forgets what ENCRYPTION_KEY was before, when nothing needs it any more. Answers how many there were. */
export function forgetPreviousKeys(dataDir: string): number {
  const { previousEncryptionKeys = [], ...kept } = keepSecrets(dataDir);
  if (previousEncryptionKeys.length > 0) replaceSecrets(dataDir, kept);
  return previousEncryptionKeys.length;
}

type KeptSecrets = Record<(typeof names)[SecretVariable], string> & { previousEncryptionKeys?: readonly string[] };

const fileIn = (dataDir: string): string => path.join(dataDir, 'secrets.json');
const newSecret = (): string => randomBytes(48).toString('base64');

function keepSecrets(dataDir: string): KeptSecrets {
  const file = fileIn(dataDir);
  if (!existsSync(file)) writeSecrets(file);
  const secrets = parseSecrets(file);
  if (Object.values(names).some((name) => typeof secrets?.[name] !== 'string' || secrets[name].length < 32))
    throw new Error(
      `${file} is damaged: restore it from a backup. Without it stored passwords and credentials are lost.`,
    );
  chmodSync(file, 0o600);
  return secrets as KeptSecrets;
}

function parseSecrets(file: string): Partial<KeptSecrets> | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Partial<KeptSecrets> | null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Two processes that start at once: the file is complete when it appears, and the first one's stays. */
function writeSecrets(file: string): void {
  makePrivateDir(path.dirname(file));
  const draft = writeDraft(file, Object.fromEntries(Object.values(names).map((name) => [name, newSecret()])));
  if (!existsSync(file)) renameSync(draft, file);
}

function replaceSecrets(dataDir: string, secrets: object): void {
  renameSync(writeDraft(fileIn(dataDir), secrets), fileIn(dataDir));
}

function writeDraft(file: string, secrets: object): string {
  const draft = `${file}.${process.pid}.new`;
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flush: true });
  return draft;
}
