import { createWriteStream, type WriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { UnreadableFileError } from '../types.js';
import { decoder, detectEncoding, guessSingleByte } from './encoding.js';
import { areLines, eachElement, type JsonShape } from './json-elements.js';
import { cellsRelation, linesRelation } from './json-lines.js';
import type { JsonElement } from './json-splitter.js';
import { columnName, sheetTableName, UniqueNames } from './names.js';
import type { OpenJob } from './open-job.js';
import type { RawColumn, RawTable, RefusedRecord } from './raw-table.js';
import { TextFile, TextWatch } from './text-file.js';
import { readHead } from './unpack.js';

const sampleBytes = 1 << 20;
const mostColumns = 2_000;
/** Objects in objects become columns of their own, `address.city`, so deep; what lies deeper stays JSON. */
const deepestColumn = 4;
/** An object with more keys than this is a dictionary rather than a record. */
const mostKeysInside = 200;

interface ElementTable {
  readonly path: readonly string[];
  readonly file: string;
  readonly stream: WriteStream;
  readonly lines: Buffer[];
  count: number;
}

/** JSON in all its forms: lines, an array, an object that holds arrays, values one after the other, or one object. */
export async function* openJson(job: OpenJob): AsyncGenerator<RawTable> {
  const head = await readHead(job.path, sampleBytes);
  const encoding = detectEncoding(head, job.options.encoding);
  let file = new TextFile(job.path, encoding);
  const sample = decoder(encoding).write(head);
  let shape: JsonShape = areLines(sample) ? 'lines' : 'document';
  let split = await splitFile(job, file, shape);
  if (split.watch.invalid !== null && encoding.name === 'utf-8') {
    file = new TextFile(job.path, { name: guessSingleByte(split.watch.invalid), markBytes: encoding.markBytes });
    split = await splitFile(job, file, shape);
  }
  // Only whole objects count: an object with nothing but plain members is one record itself.
  if (split.tables.every(({ count }) => count === 0) && shape === 'document') {
    shape = 'single';
    split = await splitFile(job, file, shape);
  }
  const filled = split.tables.filter(({ count }) => count > 0);
  if (filled.length === 0) throw new UnreadableFileError('The JSON holds no records. Upload a list of objects.');
  for (const table of filled) {
    const name =
      table.path.length === 0 || filled.length === 1 ? job.baseName : sheetTableName(table.path.join('.'), 0);
    yield await JsonTable.open(job, file, shape, table, name);
  }
}

/** Writes the elements of each table to a file of lines. */
async function splitFile(job: OpenJob, file: TextFile, shape: JsonShape) {
  const { progress } = job;
  const tables = new Map<string, ElementTable>();
  const watch = new TextWatch();
  const bytesTotal = (await stat(file.path)).size;
  let bytesRead = 0;
  progress.update({ phase: 'scanning', bytesRead, bytesTotal });
  await eachElement(
    file,
    shape,
    ({ path, bytes }) => {
      const table = tableAt(tables, path, () => job.newPath());
      table.count++;
      table.lines.push(asObject(bytes), lineBreak);
    },
    async (chunk) => {
      watch.push(chunk);
      bytesRead += chunk.length;
      progress.update({ bytesRead: Math.min(bytesRead, bytesTotal) });
      for (const table of tables.values()) await flush(table);
    },
  );
  watch.end();
  for (const { stream } of tables.values()) stream.end();
  await Promise.all([...tables.values()].map(({ stream }) => finished(stream)));
  return { tables: [...tables.values()], watch };
}

const lineBreak = Buffer.from('\n');

async function flush({ stream, lines }: ElementTable): Promise<void> {
  if (lines.length > 0 && !stream.write(Buffer.concat(lines.splice(0)))) await once(stream, 'drain');
}

function tableAt(tables: Map<string, ElementTable>, path: readonly string[], newPath: () => string): ElementTable {
  const key = JSON.stringify(path);
  const known = tables.get(key);
  if (known) return known;
  if (tables.size >= mostColumns)
    throw new UnreadableFileError('The JSON holds too many lists. Upload one list of objects.');
  const file = newPath();
  const table = { path, file, stream: createWriteStream(file, { highWaterMark: 1 << 20 }), lines: [], count: 0 };
  tables.set(key, table);
  return table;
}

/** A list of plain values is a table of one column. */
function asObject(bytes: Buffer): Buffer {
  if (bytes[0] === 123) return bytes;
  return Buffer.concat([Buffer.from('{"value":'), bytes, Buffer.from('}')]);
}

interface Leaf {
  readonly keys: readonly string[];
  readonly structure: unknown;
}

/** Flattens the structure that DuckDB found over all records into columns. */
function leaves(structure: Record<string, unknown>, keys: readonly string[] = []): Leaf[] {
  return Object.entries(structure).flatMap(([key, inner]) => {
    const path = [...keys, key];
    const isObject = inner !== null && typeof inner === 'object' && !Array.isArray(inner);
    const goDeeper = isObject && path.length < deepestColumn && Object.keys(inner).length <= mostKeysInside;
    if (goDeeper && Object.keys(inner).length > 0) return leaves(inner as Record<string, unknown>, path);
    return [{ keys: path, structure: inner }];
  });
}

/** A JSON pointer: every key can be written in it. */
function pointer(keys: readonly string[]): string {
  return keys.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

class JsonTable implements RawTable {
  readonly delimiter = null;
  readonly dialect: RawTable['dialect'];
  readonly #job: OpenJob;
  readonly #file: TextFile;
  readonly #shape: JsonShape;
  readonly #table: ElementTable;
  readonly name: string;
  readonly columns: readonly RawColumn[];
  readonly relation: string;

  private constructor(
    job: OpenJob,
    file: TextFile,
    shape: JsonShape,
    table: ElementTable,
    name: string,
    found: readonly Leaf[],
  ) {
    this.#job = job;
    this.#file = file;
    this.#shape = shape;
    this.#table = table;
    this.name = name;
    this.dialect = { encoding: file.encoding.name };
    const unique = new UniqueNames();
    this.columns = found.map(({ keys, structure }, index) => {
      const source = keys.join('.');
      return {
        source,
        name: unique.take(columnName(source, index)),
        textSql: `c${index}`,
        ...inferenceOf(structure, index),
      };
    });
    this.relation = cellsRelation(
      table.file,
      found.map(({ keys }) => pointer(keys)),
      isObject,
    );
  }

  static async open(
    job: OpenJob,
    file: TextFile,
    shape: JsonShape,
    table: ElementTable,
    name: string,
  ): Promise<JsonTable> {
    const reader = await job.connection.runAndReadAll(structureOf(table.file));
    const text = reader.getRowsJson()[0]?.[0];
    const structure: unknown = typeof text === 'string' ? JSON.parse(text) : null;
    if (structure === null || typeof structure !== 'object') {
      throw new UnreadableFileError('No line of the file is a JSON object. Upload a list of objects.');
    }
    const found = leaves(structure as Record<string, unknown>);
    if (found.length > mostColumns) {
      throw new UnreadableFileError(
        `The records have ${found.length} different keys; at most ${mostColumns} can be columns.`,
      );
    }
    if (found.length === 0)
      throw new UnreadableFileError('The objects in the file have no members. Upload a list of objects.');
    return new JsonTable(job, file, shape, table, job.nameTable(name), found);
  }

  get recordCount(): number {
    return this.#table.count;
  }

  tracking(): string {
    return this.relation;
  }

  async refused(limit: number): Promise<{ readonly count: number; readonly records: readonly RefusedRecord[] }> {
    const reader = await this.#job.connection.runAndReadAll(
      `SELECT ordinal, count(*) OVER () FROM (
         SELECT row_number() OVER () - 1 AS ordinal, line FROM ${linesRelation(this.#table.file)})
       WHERE NOT (${isObject}) ORDER BY ordinal LIMIT ${limit}`,
    );
    const rows = reader.getRowsJson();
    const wanted = new Set(rows.map(([ordinal]) => Number(ordinal)));
    const records: RefusedRecord[] = [];
    if (wanted.size > 0) {
      await this.#eachOwn(({ bytes, line }, ordinal) => {
        if (!wanted.has(ordinal)) return;
        records.push({ line, reason: 'Not a JSON object.', raw: bytes.toString('utf8', 0, 10_000) });
      });
    }
    return { count: Number(rows[0]?.[1] ?? 0), records };
  }

  async linesOf(ordinals: readonly number[]): Promise<ReadonlyMap<number, number>> {
    const wanted = new Set(ordinals);
    const lines = new Map<number, number>();
    const refusedOrdinals = await this.#refusedOrdinals();
    let accepted = 0;
    await this.#eachOwn(({ line }, ordinal) => {
      if (refusedOrdinals.has(ordinal)) return;
      if (wanted.has(accepted)) lines.set(accepted, line);
      accepted++;
    });
    return lines;
  }

  async #refusedOrdinals(): Promise<ReadonlySet<number>> {
    const reader = await this.#job.connection.runAndReadAll(
      `SELECT ordinal FROM (SELECT row_number() OVER () - 1 AS ordinal, line FROM ${linesRelation(this.#table.file)})
       WHERE NOT (${isObject})`,
    );
    return new Set(reader.getRowsJson().map(([ordinal]) => Number(ordinal)));
  }

  async #eachOwn(each: (element: JsonElement, ordinal: number) => void): Promise<void> {
    const key = JSON.stringify(this.#table.path);
    let ordinal = 0;
    await eachElement(this.#file, this.#shape, (element) => {
      if (JSON.stringify(element.path) === key) each(element, ordinal++);
    });
  }
}

/**
 * The structure of all objects together. It is put together of one line of each kind, the earliest: over all lines it
 * would take several times the file in memory, and by an order of its own the columns would not stand as in the file.
 */
function structureOf(path: string): string {
  return `SELECT json_group_structure(line::JSON)::VARCHAR FROM (
    SELECT arg_min(line, ordinal) AS line, min(ordinal) AS place
    FROM (SELECT row_number() OVER () AS ordinal, line FROM ${linesRelation(path)}) WHERE ${isObject}
    GROUP BY json_structure(line::JSON) ORDER BY place)`;
}

/** True only for whole, valid objects. */
const isObject = "json_valid(line) AND json_type(CASE WHEN json_valid(line) THEN line END) = 'OBJECT'";

/** Numbers and texts are told apart already: texts become times at most, lists and mixed objects stay JSON. */
function inferenceOf(structure: unknown, index: number): Pick<RawColumn, 'infer' | 'native'> {
  if (typeof structure === 'object' && structure !== null)
    return { infer: 'none', native: { type: 'json', sql: `c${index}::JSON` } };
  return { infer: structure === 'VARCHAR' ? 'times' : 'all' };
}
