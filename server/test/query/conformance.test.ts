import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CellValue, ColumnType } from '@datavizpro/contract';
import { conformCell } from '../../src/query/conform.js';
import { queryCases } from './cases.js';
import type { QueryCase } from './cases/case.js';
import { engines } from './engines/index.js';
import type { EngineUnderTest, ResultRows, RunningEngine } from './engines/engine.js';
import { prepare } from './fixture.js';
import { fixtureTables } from './tables.js';

const known = (engine: EngineUnderTest, needs: string | undefined): boolean =>
  needs === undefined || !(engine.cannotStore ?? []).includes(needs);
const tablesOf = (engine: EngineUnderTest) => fixtureTables.filter(({ needs }) => known(engine, needs));
const storable = (engine: EngineUnderTest, { spec, needs }: QueryCase): boolean =>
  known(engine, needs) && tablesOf(engine).some(({ name }) => name === (spec.table ?? 'types'));

const casesOf = (engine: EngineUnderTest): readonly QueryCase[] => queryCases.filter((item) => storable(engine, item));
const runnable = (engine: EngineUnderTest): readonly QueryCase[] =>
  casesOf(engine).filter(({ lacking }) => lacking?.[engine.dialect] === undefined);

/** Floats may differ in their last digits between two orders of adding up, decimals in the zeros at their end. */
function comparable(cell: CellValue, type: ColumnType | undefined): CellValue {
  if (typeof cell === 'number') return Number.isInteger(cell) ? cell || 0 : Number(cell.toPrecision(12));
  if (type === 'decimal' && typeof cell === 'string') return cell.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
  return cell;
}

/** The first cell as documents write it: `2025-01-01 00:00:00`, `null`. */
function asWritten([[cell = null] = []]: ResultRows, type: ColumnType | undefined): string {
  if (type === 'float' && cell !== null && cell !== 'null') return String(comparable(Number(cell), type));
  return String(cell).replace(/(?<=\d)T(?=\d)/, ' ');
}

describe.each(engines)('$title', (engine) => {
  test('every case compiles to the committed text', async () => {
    const texts = runnable(engine).map(({ name, spec, options }) => {
      const { sql, parameters } = prepare(spec, options, engine.source).compiled;
      return `-- ${name}\n-- ${JSON.stringify(parameters)}\n${sql};\n`;
    });
    await expect(texts.join('\n')).toMatchFileSnapshot(path.join(import.meta.dirname, `sql/${engine.dialect}.sql`));
  });

  const refused = casesOf(engine).filter(({ lacking }) => lacking?.[engine.dialect] !== undefined);
  test.each(refused)('$name: refused before anything runs', ({ spec, options, lacking = {} }) => {
    const compile = () => prepare(spec, options, engine.source);
    expect(compile).toThrow(expect.objectContaining({ code: 'not_supported' }));
    expect(compile).toThrow(lacking[engine.dialect]);
  });

  const { start } = engine;
  if (!start) return;
  // Neither the server's zone nor the session's may show in a result.
  describe.each(['UTC', 'Asia/Tokyo'])('in a server and sessions of %s', (zone) => {
    let running: RunningEngine;
    beforeAll(async () => {
      running = await start(zone);
      await running.load(tablesOf(engine));
    });
    afterAll(() => running.close());

    test.each(runnable(engine))('$name', async ({ spec, options, rows, written }) => {
      const { compiled, columns } = prepare(spec, options, engine.source);
      const answer = await running.run(compiled);
      const types = columns.map(({ type }) => type);
      const plain = (row: readonly CellValue[]) =>
        row.map((cell, index) => comparable(conformCell(cell, types[index] ?? 'string'), types[index]));
      const conformed = answer.map((row) => row.map((cell, index) => conformCell(cell, types[index] ?? 'string')));
      if (written !== undefined) expect(asWritten(conformed, types[0])).toBe(asWritten([[written]], types[0]));
      if (rows) expect(conformed.map(plain)).toEqual(rows.map(plain));
    });

    test('its introspection shows the tables as the query path sees them', async () => {
      if (!running.introspect) return;
      const found = await running.introspect();
      const stored = engine.storedName ?? ((name) => name);
      for (const table of engine.source.tables) {
        const shown = found.find(({ name, schema }) => name === stored(table.name) && schema === table.schema);
        const expected = table.columns.map(({ name, type, nativeType }) => ({
          name: stored(name),
          type: engine.standIns?.[type] ?? type,
          nativeType,
        }));
        expect(shown?.columns.map(({ name, type, nativeType }) => ({ name, type, nativeType }))).toEqual(expected);
      }
    });
  });
});

test('the names of cases are unique', () => {
  expect(new Set(queryCases.map(({ name }) => name)).size).toBe(queryCases.length);
});
