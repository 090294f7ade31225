import exceljs from 'exceljs';
import type yauzl from 'yauzl';
import { UnreadableFileError } from '../types.js';
import { isoText, type Sheet, type SheetRow } from './sheet.js';
import { openEntry } from './unpack.js';

const mostWorkbookXml = 4 << 20;

/** What the library's types leave out: the number of the sheet's file. */
interface WorksheetReader extends AsyncIterable<exceljs.Row> {
  readonly id: number | string;
}

/** Sheets of a big .xlsx, row by row: only the shared texts are held in memory. */
export async function streamedSheets(
  path: string,
  zip: yauzl.ZipFile,
  entries: readonly yauzl.Entry[],
): Promise<AsyncIterable<Sheet>> {
  const names = await sheetNames(zip, entries);
  return (async function* () {
    const reader = new exceljs.stream.xlsx.WorkbookReader(path, {
      worksheets: 'emit',
      sharedStrings: 'cache',
      styles: 'cache',
      hyperlinks: 'ignore',
      entries: 'ignore',
    });
    try {
      for await (const worksheet of reader) {
        const sheet = worksheet as unknown as WorksheetReader;
        const id = Number(sheet.id);
        yield { name: names.get(id) ?? `Sheet ${id}`, rows: () => rowsOf(sheet) };
      }
    } catch (error) {
      if (error instanceof UnreadableFileError) throw error;
      throw new UnreadableFileError('The workbook is damaged or incomplete. Save it again and upload it.');
    }
  })();
}

async function* rowsOf(sheet: WorksheetReader): AsyncGenerator<SheetRow> {
  for await (const row of sheet) {
    const values = row.values as readonly exceljs.CellValue[];
    // Positions count from 1, and empty cells are holes.
    const cells = Array.from({ length: Math.max(0, values.length - 1) }, (_, index) => cellText(values[index + 1]));
    yield { number: row.number, cells };
  }
}

function cellText(value: exceljs.CellValue | undefined): string | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return isoText(value);
  if (typeof value !== 'object') return String(value);
  if ('error' in value) return value.error;
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('result' in value) return cellText(value.result);
  if ('text' in value) return cellText(value.text);
  return null;
}

/**
 * Names of sheets by the number of their file: the reader may meet a sheet before the workbook's list.
 * A tag ends before the next `<`: megabytes of tags that never close would else be searched again from each of them.
 */
async function sheetNames(zip: yauzl.ZipFile, entries: readonly yauzl.Entry[]): Promise<ReadonlyMap<number, string>> {
  const workbook = await entryText(zip, entries, 'xl/workbook.xml');
  const relations = await entryText(zip, entries, 'xl/_rels/workbook.xml.rels');
  const files = new Map<string, number>();
  for (const [tag] of relations.matchAll(/<Relationship\s[^<>]*>/g)) {
    const id = attribute(tag, 'Id');
    const file = /sheet(\d+)\.xml$/.exec(attribute(tag, 'Target') ?? '')?.[1];
    if (id !== null && file !== undefined) files.set(id, Number(file));
  }
  const names = new Map<number, string>();
  for (const [tag] of workbook.matchAll(/<(?:\w+:)?sheet\s[^<>]*>/g)) {
    const file = files.get(attribute(tag, 'r:id') ?? '');
    if (file !== undefined) names.set(file, unescapeXml(attribute(tag, 'name') ?? ''));
  }
  return names;
}

function attribute(tag: string, name: string): string | null {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? null;
}

function unescapeXml(text: string): string {
  const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    if (name) return named[name] ?? whole;
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

async function entryText(zip: yauzl.ZipFile, entries: readonly yauzl.Entry[], name: string): Promise<string> {
  const entry = entries.find(({ fileName }) => fileName === name);
  if (!entry || entry.uncompressedSize > mostWorkbookXml) return '';
  const pieces: Buffer[] = [];
  for await (const piece of await openEntry(zip, entry)) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString('utf8');
}
