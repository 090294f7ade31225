import { readFileSync } from 'node:fs';
import { variables, type Variable } from './definitions.js';

export type Environment = Readonly<Record<string, string | undefined>>;
/** Validated values by variable name; what was not set and has no default is not there. */
export type Values = ReadonlyMap<string, unknown>;

export interface ReadResult {
  readonly values: Values;
  /** Names of variables that were set to something unusable. */
  readonly refused: ReadonlySet<string>;
  readonly problems: string[];
}

/** Reads and checks every variable. Problems are collected, so that an operator sees them all at once. */
export function readValues(environment: Environment): ReadResult {
  const values = new Map<string, unknown>();
  const refused = new Set<string>();
  const problems: string[] = [];
  for (const variable of variables) {
    try {
      const value = validate(variable, readRaw(variable, environment));
      if (value !== undefined) values.set(variable.name, value);
    } catch (error) {
      problems.push((error as Error).message);
      refused.add(variable.name);
    }
  }
  return { values, refused, problems };
}

/** The variable itself, or for secrets the content of the file that `<name>_FILE` names. Empty means not set. */
function readRaw({ name, secret }: Variable, environment: Environment): string | undefined {
  const own = environment[name]?.trim() === '' ? undefined : environment[name];
  const file = secret === true ? environment[`${name}_FILE`] : undefined;
  if (file === undefined || file === '') return own;
  if (own !== undefined) throw new Error(`${name} and ${name}_FILE are both set. Keep one of them.`);
  return readSecretFile(name, file);
}

function readSecretFile(name: string, file: string): string | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').trim();
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const reason = `cannot be read (${code ?? 'unknown error'})`;
    throw new Error(`${name}_FILE names ${file}, which ${reason}. Check path and rights.`, { cause });
  }
  if (text === '') throw new Error(`${name}_FILE names ${file}, which is empty. Put the value into it.`);
  return text;
}

function validate({ name, schema, secret, remedy }: Variable, raw: string | undefined): unknown {
  const input = schema.type === 'array' && raw !== undefined ? splitList(raw) : raw;
  const result = schema.validate(input, { convert: true, errors: { label: false, wrap: { array: false } } });
  if (result.error === undefined) return result.value as unknown;
  const reason = result.error.details.map((detail) => describe(detail.message, secret === true)).join(', ');
  const shown = secret === true ? '' : ` (it is ${JSON.stringify(raw)})`;
  throw new Error(`${name} ${reason}${shown}. ${remedy}`);
}

/** Joi repeats patterns and sometimes values: a secret's must not be printed. */
function describe(message: string, isSecret: boolean): string {
  const text = message.replace(/"?\[\d+\]"? /, '').replace(/^"value" /, '');
  return isSecret ? text.replace(/with value ".*" /s, '') : text;
}

function splitList(raw: string): string[] {
  return raw
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
