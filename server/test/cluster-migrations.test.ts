import type { QueryRunner } from 'typeorm';
import { expect, test } from 'vitest';
import { jobsPersistence } from '../src/platform/queue/index.js';
import { allPersistence } from '../src/roles/persistence.js';

/**
 * The version before goes on working on the schema of the next one (docs/operators/upgrade.md): instances of both run
 * beside each other during an upgrade. So a migration adds, and never takes away what a version before may use.
 */
const takesAway: readonly (readonly [RegExp, string])[] = [
  [/\bDROP\s+(TABLE|VIEW|SCHEMA|FUNCTION|TYPE)\b/i, 'drops what the version before may read'],
  [/\bDROP\s+COLUMN\b/i, 'drops a column that the version before may read'],
  [/\bRENAME\s+(TO|COLUMN)\b|\bRENAME\s+\w+\s+TO\b/i, 'renames what the version before knows by its old name'],
  [/\bALTER\s+COLUMN\s+\S+\s+(SET\s+DATA\s+)?TYPE\b/i, 'changes the type of a column'],
  [/\bSET\s+NOT\s+NULL\b/i, 'asks for a value that the version before may not write'],
  [/\bADD\s+COLUMN\b(?=[^,]*\bNOT\s+NULL\b)(?![^,]*\b(DEFAULT|GENERATED)\b)/i, 'adds a column that old inserts lack'],
  [/\bDROP\s+DEFAULT\b/i, 'takes away a default that old inserts need'],
];

/**
 * Migrations that take away what no supported version uses any more, each with the version that stopped using it: it
 * must be an earlier one than the version that the migration comes with.
 */
const contracting: Readonly<Record<string, string>> = {};

/** What a migration says to the database, told to nobody. */
async function statementsOf(migration: new () => { up(runner: QueryRunner): Promise<unknown> }): Promise<string[]> {
  const said: string[] = [];
  const record = (sql: string) => {
    said.push(sql);
    return Promise.resolve([]);
  };
  await new migration().up({ query: record } as unknown as QueryRunner);
  return said;
}

const migrations = [jobsPersistence, ...allPersistence]
  .flatMap((part) => [...part.migrations])
  .map((migration) => [new migration().name ?? migration.name, migration] as const);

test.each(migrations)('%s leaves the version before working', async (name, migration) => {
  const statements = await statementsOf(migration);
  expect(statements.length).toBeGreaterThan(0);
  const faults = statements.flatMap((sql) =>
    takesAway.filter(([pattern]) => pattern.test(sql)).map(([, fault]) => `${fault}: ${sql.trim().slice(0, 120)}`),
  );
  if (contracting[name] === undefined) expect(faults).toEqual([]);
  else expect(faults).not.toEqual([]);
});

test.each([
  ['ALTER TABLE charts DROP COLUMN name', 1],
  ['ALTER TABLE charts RENAME COLUMN name TO title', 1],
  ['ALTER TABLE charts RENAME name TO title', 1],
  ['ALTER TABLE charts ALTER COLUMN name TYPE varchar(10)', 1],
  ['ALTER TABLE charts ADD COLUMN mood text NOT NULL', 1],
  ["ALTER TABLE charts ADD COLUMN mood text NOT NULL DEFAULT 'good', ADD COLUMN tint text", 0],
  ["ALTER TABLE charts ADD COLUMN tint text DEFAULT '', ADD COLUMN mood text NOT NULL", 1],
  ['CREATE TABLE moods (name text NOT NULL)', 0],
])('%s', (sql, faults) => {
  expect(takesAway.filter(([pattern]) => pattern.test(sql))).toHaveLength(faults);
});
