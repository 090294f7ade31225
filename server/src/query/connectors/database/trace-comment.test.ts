import { describe, expect, test } from 'vitest';
import { requireReading as requireClickHouseReading } from '../clickhouse/reading.js';
import { requireReading as requireMysqlReading } from '../mysql/reading.js';
import { writeStatement } from '../trino/statement.js';
import { withTraceComment } from './trace-comment.js';

const traceparent = `00-${'4b'.repeat(16)}-${'0f'.repeat(8)}-01`;
const comment = `/*traceparent='${traceparent}'*/`;

describe('the comment that leads from a database’s log to a trace', () => {
  test('stands at the end, on a line of its own', () => {
    expect(withTraceComment('select 1 -- one', traceparent)).toBe(`select 1 -- one\n${comment}`);
    expect(withTraceComment('select 1', undefined)).toBe('select 1');
  });

  test.each([`${traceparent}*/; drop table t --`, "00-'", `${traceparent}\n`, ''])('is never made of %j', (other) => {
    expect(withTraceComment('select 1', other)).toBe('select 1');
  });

  test('is taken by the guards that look at SQL before it is sent', () => {
    const sql = withTraceComment('select 1', traceparent);
    expect(() => requireMysqlReading(sql)).not.toThrow();
    expect(() => requireClickHouseReading(sql)).not.toThrow();
    expect(writeStatement({ sql, parameters: [] })).toBe(sql);
    // Inside of a text for Trino its quotes are doubled, as all are.
    expect(writeStatement({ sql, parameters: ['x'] })).toContain(comment.replaceAll("'", "''"));
  });
});
