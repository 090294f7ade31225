/** Texts, which are left alone, and numbers. */
const tokens = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const longInteger = /^-?\d{16,}$/;

/** JSON in which integers that a float may not hold are read as texts, digit by digit. */
export function parseExactly(text: string): unknown {
  if (!/\d{16}/.test(text)) return JSON.parse(text);
  return JSON.parse(text.replace(tokens, (token) => (longInteger.test(token) ? `"${token}"` : token)));
}
