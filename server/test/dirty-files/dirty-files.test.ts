import { describe, expect, it } from 'vitest';
import { dirtyFiles, type DirtyFile, type ExpectedTable } from './cases.js';
import { ingestHere, type ReadTable } from './ingest-here.js';

/** A table's columns in the short notation of the cases. */
function describeColumns({ reading }: ReadTable): string {
  const kept = reading.columns.filter(({ skip }) => !skip);
  const format = (text: string | null) => (text === null ? '' : `(${text})`);
  return kept
    .map((column) => {
      const failed = column.failedCount > 0 ? `!${column.failedCount}` : '';
      return `${column.name}:${column.type}${format(column.format)}${column.ambiguous ? '?' : ''}${failed}`;
    })
    .join(' ');
}

function check(table: ReadTable, expected: ExpectedTable): void {
  expect(describeColumns(table)).toBe(expected.columns);
  expect(table.rowCount).toBe(expected.rowCount);
  if (expected.name !== undefined) expect(table.name).toBe(expected.name);
  if (expected.rows) expect(table.rows.slice(0, expected.rows.length)).toEqual(expected.rows);
  if (expected.dialect) expect(table.reading.dialect).toMatchObject(expected.dialect);
  const rejects = expected.rejects ?? [];
  expect(table.rejectedCount).toBe(rejects.length);
  expect(table.rejects.map(({ line, column, reason, raw }) => [line, column, reason, raw])).toEqual(
    rejects.map(([line, column, reason, raw]) => [line, column, expect.stringMatching(reason), raw]),
  );
  expect(table.profile.rowCount).toBe(expected.rowCount);
}

async function read({ file, content, options, overrides, maxInflatedBytes }: DirtyFile): Promise<ReadTable[]> {
  return ingestHere(file, await content(), { options, overrides, maxInflatedBytes });
}

describe('files as people upload them', () => {
  it.each(dirtyFiles.filter(({ tables }) => tables))('$file', async (dirty) => {
    const tables = await read(dirty);
    const expected = dirty.tables ?? [];
    expect(tables).toHaveLength(expected.length);
    for (const [index, table] of tables.entries()) {
      const wanted = expected[index];
      if (wanted) check(table, wanted);
    }
  });

  it.each(dirtyFiles.filter(({ refused }) => refused))('$file is refused', async (dirty) => {
    const error: unknown = await read(dirty).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'UnreadableFileError', message: expect.stringMatching(dirty.refused ?? /$^/) });
    // One or two sentences that say what to do, without a path of this machine.
    expect((error as Error).message).not.toMatch(/\/(?:tmp|home|root|var)\//);
    expect((error as Error).message.length).toBeLessThan(300);
  });
});
