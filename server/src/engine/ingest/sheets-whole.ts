import { readFile } from 'node:fs/promises';
import { read, SSF, utils, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { UnreadableFileError } from '../types.js';
import { isoText, type Sheet, type SheetRow } from './sheet.js';

/** Sheets of a workbook that is read at once: all formats of spreadsheets, for files of moderate size. */
export async function wholeSheets(path: string): Promise<AsyncIterable<Sheet>> {
  const workbook = parse(await readFile(path));
  const is1904 = workbook.Workbook?.WBProps?.date1904 === true;
  // eslint-disable-next-line @typescript-eslint/require-await -- the same form as the streamed one
  return (async function* () {
    for (const name of workbook.SheetNames) {
      const sheet = workbook.Sheets[name];
      if (sheet) yield { name, rows: () => rowsOf(sheet, is1904) };
    }
  })();
}

function parse(bytes: Buffer): WorkBook {
  try {
    return read(bytes, {
      type: 'buffer',
      dense: true,
      cellDates: false,
      cellNF: true,
      cellText: false,
      cellHTML: false,
    });
  } catch (error) {
    if (/password/i.test(String(error))) {
      throw new UnreadableFileError('The workbook is protected by a password. Save it without one and upload it.');
    }
    throw new UnreadableFileError('This is no workbook that can be read. Save it as .xlsx or CSV and upload that.');
  }
}

// eslint-disable-next-line @typescript-eslint/require-await -- the same form as the streamed one
async function* rowsOf(sheet: WorkSheet, is1904: boolean): AsyncGenerator<SheetRow> {
  const ref = sheet['!ref'];
  if (ref === undefined) return;
  const range = utils.decode_range(ref);
  const data = (sheet as { '!data'?: (CellObject | undefined)[][] })['!data'] ?? [];
  for (let row = range.s.r; row < data.length; row++) {
    const cells = data[row] ?? [];
    yield {
      number: row + 1,
      cells: Array.from({ length: Math.max(0, cells.length - range.s.c) }, (_, column) =>
        cellText(cells[column + range.s.c], is1904),
      ),
    };
  }
}

/** The library has no types for its formats. */
const isDateFormat = (format: string) => (SSF as { is_date(format: string): boolean }).is_date(format);

function cellText(cell: CellObject | undefined, is1904: boolean): string | null {
  if (cell?.v === undefined || cell.t === 'z') return null;
  if (cell.t === 'e') return cell.w ?? '#VALUE!';
  if (typeof cell.v === 'number' && typeof cell.z === 'string' && isDateFormat(cell.z)) {
    return serialText(cell.v, cell.z, is1904);
  }
  return String(cell.v);
}

const msPerDay = 86_400_000;
/** Day 0 of Excel's calendar, which counts a 29 February 1900 that never was. */
const epoch1900 = Date.UTC(1899, 11, 30);
const epoch1904 = Date.UTC(1904, 0, 1);

/** A serial number of days as ISO text; of a time of day alone, where the format shows no date. */
function serialText(serial: number, format: string, is1904: boolean): string {
  const ms = Math.round(serial * msPerDay);
  const plain = format.replace(/\[[^\]]*\]|"[^"]*"|\\./g, '');
  if (serial >= 0 && serial < 1 && !/[yd]/i.test(plain)) return new Date(ms).toISOString().slice(11, 19);
  const epoch = is1904 ? epoch1904 : epoch1900;
  // Before that 29 February the count is one day off.
  const corrected = !is1904 && serial < 60 ? ms + msPerDay : ms;
  return isoText(new Date(epoch + corrected));
}
