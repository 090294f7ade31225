import { expect, test } from 'vitest';
import { momentOf, parseMoment, scalarValue, timestampValue } from './values.js';

test.each([
  ['2026-01-31', true, null],
  ['2026-01-31T10:00', false, null],
  ['2026-01-31 10:00:05', false, null],
  ['2026-01-31T10:00:00.123456Z', false, 0],
  ['2026-01-31T10:00:00+02:00', false, 120],
  ['2026-01-31T10:00:00-0330', false, -210],
  ['0001-01-01', true, null],
])('%s is a moment', (text, wholeDay, offset) => {
  expect(parseMoment(text)).toMatchObject({ wholeDay, offset });
});

test.each([
  '',
  'yesterday',
  '2026-02-30',
  '2026-13-01',
  '2026-01-01T24:00',
  '2026-01-01T10:60',
  '31/12/2025',
  '2026',
  '2026-01-01T10:00:00.1234567',
])('%j is none', (text) => {
  expect(parseMoment(text)).toBeNull();
});

test('microseconds survive', () => {
  const moment = momentOf('2025-06-15T14:00:00.123456+02:00', 'x');
  expect(timestampValue(moment, 'UTC')).toEqual({
    kind: 'value',
    type: 'timestamp',
    value: '2025-06-15 12:00:00.123456',
  });
});

test.each([
  [5, 'integer', { value: 5, type: 'integer' }],
  ['5', 'integer', { value: 5, type: 'integer' }],
  ['9007199254740993', 'integer', { value: '9007199254740993', type: 'integer' }],
  ['12345678901234567890', 'integer', { value: '12345678901234567890', type: 'decimal' }],
  [0.1, 'decimal', { value: 0.1, type: 'float' }],
  ['0.10', 'decimal', { value: '0.10', type: 'decimal' }],
  ['1e3', 'float', { value: 1000, type: 'float' }],
  [5, 'string', { value: '5', type: 'string' }],
  ['true', 'boolean', { value: true, type: 'boolean' }],
  ['13:30', 'time', { value: '13:30', type: 'time' }],
] as const)('%j for a column of type %s', (content, type, expected) => {
  expect(scalarValue(content, type, 'x')).toEqual({ kind: 'value', ...expected });
});

test.each([
  ['five', 'integer', '"five" is not a number.'],
  ['', 'float', '"" is not a number.'],
  [true, 'float', 'true is not a number.'],
  ['Infinity', 'float', '"Infinity" is not a number.'],
  ['yes', 'boolean', '"yes" is not true or false.'],
  ['25:00', 'time', '"25:00" is not a time like 13:30.'],
  [null, 'string', 'null is not text.'],
] as const)('%j does not fit %s', (content, type, message) => {
  expect(() => scalarValue(content, type, 'filters.0.value')).toThrow(message);
});
