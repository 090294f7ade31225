import { expect, test } from 'vitest';
import { EngineBusyError, EngineCrashedError, EngineQueryError, EngineTimeoutError } from '../../../engine/index.js';
import { AppError } from '../../../platform/app-error.js';
import { translateEngineError } from './errors.js';

test.each([
  [new EngineQueryError('Overflow in multiplication'), 'invalid_query', 422],
  [new EngineTimeoutError('too long'), 'source_timeout', 504],
  [new EngineBusyError('busy'), 'overloaded', 503],
  [new EngineCrashedError('died'), 'source_failed', 502],
  [new DOMException('stopped', 'AbortError'), 'cancelled', 499],
])('%s becomes %s', (error, code, status) => {
  const translated = translateEngineError(error);
  expect(translated).toBeInstanceOf(AppError);
  expect(translated).toMatchObject({ code, status, cause: error });
});

test('what the person can mend is told in the engine’s words; crashes are not', () => {
  expect((translateEngineError(new EngineQueryError('Overflow in multiplication')) as AppError).message).toBe(
    'Overflow in multiplication',
  );
  expect((translateEngineError(new EngineCrashedError('signal 9 at 0x00')) as AppError).message).not.toContain('0x00');
});

test('anything else is a bug and stays one', () => {
  const bug = new TypeError('x is not a function');
  expect(translateEngineError(bug)).toBe(bug);
});
