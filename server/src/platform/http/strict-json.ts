import { AppError } from '../app-error.js';

const maxDepth = 32;
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** Half of a surrogate pair, which JSON can escape and no encoding of Unicode can hold. */
const broken = /\p{Cs}/u;

/**
 * Parses JSON from outside: nothing nested deeper than 32 levels, no key that could reach a prototype, no broken text.
 * Joi alone drops an own `__proto__` silently and lets 20,000 levels pass, so this comes before it.
 */
export function parseStrictJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new AppError('malformed_request', 'The body is not valid JSON.');
  }
  refuseHostileShape(value);
  return value;
}

/** Iterative on purpose: recursion is what deep input attacks. */
function refuseHostileShape(root: unknown): void {
  const open: { value: unknown; depth: number }[] = [{ value: root, depth: 1 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next.value === 'string' && broken.test(next.value)) throw brokenText();
    if (typeof next.value !== 'object' || next.value === null) continue;
    if (next.depth > maxDepth)
      throw new AppError('malformed_request', `The body is nested deeper than ${maxDepth} levels.`);
    for (const [key, value] of Object.entries(next.value)) {
      if (broken.test(key)) throw brokenText();
      if (forbiddenKeys.has(key))
        throw new AppError('malformed_request', `The field "${key}" is not allowed.`, {
          errors: [{ path: key, message: 'This name is not allowed.' }],
        });
      open.push({ value, depth: next.depth + 1 });
    }
  }
}

const brokenText = (): AppError =>
  new AppError('malformed_request', 'A text holds half of a surrogate pair, which is no character.');
