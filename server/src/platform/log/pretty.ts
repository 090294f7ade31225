import { styleText } from 'node:util';

export interface LogLine {
  readonly time: string;
  readonly level: string;
  readonly message: string;
  readonly [field: string]: unknown;
}

const colours = { error: 'red', warn: 'yellow', info: 'cyan', debug: 'gray' } as const;

/** For people at a terminal: time, level, message, fields, and below it the stack of an error. */
export function formatPretty({ time, level, message, ...fields }: LogLine, colour: boolean): string {
  const paint = (name: keyof typeof colours, text: string) => (colour ? styleText(colours[name], text) : text);
  const known = level in colours ? (level as keyof typeof colours) : 'info';
  const stacks = Object.values(fields)
    .filter(isError)
    .map((error) => stackOf(error));
  const rest = Object.entries(fields).map(([name, value]) => `${name}=${formatField(value)}`);
  const head = [
    paint('debug', time.slice(11, 23)),
    paint(known, level.padEnd(5)),
    message,
    paint('debug', rest.join(' ')),
  ];
  return [head.join(' ').trimEnd(), ...stacks].join('\n');
}

interface PlainError {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
  readonly cause?: unknown;
}

function isError(value: unknown): value is PlainError {
  return typeof value === 'object' && value !== null && 'stack' in value && 'message' in value;
}

function formatField(value: unknown): string {
  if (isError(value)) return JSON.stringify(value.message);
  return typeof value === 'string' && /^[^\s"=]+$/.test(value) ? value : JSON.stringify(value);
}

function stackOf(error: PlainError): string {
  const own = `    ${error.stack.replaceAll('\n', '\n    ')}`;
  return isError(error.cause) ? `${own}\n    caused by:\n${stackOf(error.cause)}` : own;
}
