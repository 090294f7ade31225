import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CellValue, ColumnType } from '@datavizpro/contract';
import { AppError } from '../../src/platform/app-error.js';
import { conformCell } from '../../src/query/conform.js';
import type { EngineUnderTest, RunningEngine } from './engines/engine.js';
import { engines } from './engines/index.js';
import { prepare, type CaseSpec } from './fixture.js';
import { randomSpec } from './random-specs.js';
import { fixtureTables, type FixtureTable } from './tables.js';

/** The same questions in each run, unless one asks for others: AGREEMENT_RUNS=5000 AGREEMENT_SEED=7. */
const numRuns = Number(process.env['AGREEMENT_RUNS'] ?? 120);
const seed = Number(process.env['AGREEMENT_SEED'] ?? 1);

const real = engines.filter(({ start, standIn }) => start && standIn === undefined);
const running = new Map<EngineUnderTest, RunningEngine>();
const storable = ({ cannotStore = [] }: EngineUnderTest) =>
  fixtureTables.filter(({ needs }) => needs === undefined || !cannotStore.includes(needs)).map(inWholeSeconds);

/** Old engines store no fractions of seconds. */
const inWholeSeconds = (table: FixtureTable): FixtureTable => ({
  ...table,
  rows: table.rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? cell.replace(/(?<=^\S{10} \d\d:\d\d:\d\d)\.\d+$/, '') : cell)),
  ),
});

beforeAll(async () => {
  for (const engine of real) {
    const server = await engine.start?.('UTC');
    if (!server) continue;
    running.set(engine, server);
    await server.load(storable(engine));
  }
}, 120_000);
afterAll(async () => {
  await Promise.all([...running.values()].map((server) => server.close()));
}, 120_000);

/** Floats that were added up in another order differ in their last digits; decimals in the zeros at their end. */
function comparable(cell: CellValue, type: ColumnType): CellValue {
  const value = conformCell(cell, type);
  if (typeof value === 'number' || type === 'decimal') {
    const number = Number(value);
    return value === null ? null : Math.abs(number) < 1e-9 ? 0 : Number(number.toPrecision(9));
  }
  return value;
}

type Outcome = readonly string[] | { readonly refused: string };

/** The rows in an order of their own, since the sort of equal ones is free, or why the compiler refuses. */
async function ask(engine: EngineUnderTest, server: RunningEngine, spec: CaseSpec): Promise<Outcome> {
  let prepared: ReturnType<typeof prepare>;
  try {
    prepared = prepare(spec, {}, engine.source);
  } catch (error) {
    if (error instanceof AppError) return { refused: error.code };
    throw error;
  }
  const types = prepared.columns.map(({ type }) => type);
  const rows = await server.run(prepared.compiled);
  return rows.map((row) => JSON.stringify(row.map((cell, index) => comparable(cell, types[index] ?? 'string')))).sort();
}

test(`any question has the same answer on every engine (${numRuns} of them)`, { timeout: 0 }, async () => {
  const property = fc.asyncProperty(randomSpec, async (spec) => {
    const answers: Record<string, Outcome> = {};
    for (const [engine, server] of running) answers[engine.title] = await ask(engine, server, spec);
    const [first, ...others] = Object.entries(answers).filter(
      ([, answer]) => !('refused' in answer && answer.refused === 'not_supported'),
    );
    for (const [title, answer] of others) expect({ [title]: answer }).toEqual({ [title]: first?.[1] });
  });
  await fc.assert(property, { numRuns, seed, endOnFailure: false });
});
