import sqlite from 'node-sqlite3-wasm';

/** Makes a SQLite file with what these statements put into it. */
export function writeSqliteFile(file: string, statements: readonly string[]): void {
  const database = new sqlite.Database(file);
  try {
    for (const statement of statements) database.exec(statement);
  } finally {
    database.close();
  }
}
