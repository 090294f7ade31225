import { modes, tokens, type Mode, type Tokens } from './tokens.js';

type PlainToken = { [K in keyof Tokens]: Tokens[K] extends string ? K : never }[keyof Tokens];

const isPlain = (entry: [string, unknown]): entry is [PlainToken, string] => typeof entry[1] === 'string';
const plainEntries = (mode: Mode): [PlainToken, string][] => Object.entries(tokens[mode]).filter(isPlain);

const cssName = (token: string): string => `--ledger-${token.replace(/[A-Z0-9]/g, (c) => `-${c.toLowerCase()}`)}`;

/**
 * Tokens as CSS variables, for styles: `sx={{ color: color.ink2 }}`.
 * They follow the mode without a render; canvases need values: `tokens[mode]`.
 */
export const color = Object.fromEntries(
  plainEntries('light').map(([token]) => [token, `var(${cssName(token)})`]),
) as Readonly<Record<PlainToken, string>>;

/** A categorical colour slot as a CSS variable. */
export const categoryColor = (slot: number): string => `var(--ledger-cat-${slot % tokens.light.cat.length})`;

function variablesOf(mode: Mode): Record<string, string> {
  const plain = plainEntries(mode).map(([token, value]) => [cssName(token), value] as const);
  const categories = tokens[mode].cat.map((value, slot) => [`--ledger-cat-${slot}`, value] as const);
  return Object.fromEntries([...plain, ...categories]);
}

/** The rules that give every variable its value in either mode. */
export const colorVariables: Readonly<Record<string, Record<string, string>>> = Object.fromEntries(
  modes.map((mode) => [
    mode === 'light' ? ':root, [data-theme="light"]' : '[data-theme="dark"]',
    { ...variablesOf(mode), colorScheme: mode },
  ]),
);
