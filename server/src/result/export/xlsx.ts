import { Writable } from 'node:stream';
import { once } from 'node:events';
import exceljs from 'exceljs';
import type { CellValue, ColumnType } from '@datavizpro/contract';
import type { ResultColumnShape } from '../batch.js';
import type { ExportWriter, Sink } from './writer.js';

/** Excel's own limits. */
const rowsPerSheet = 1_048_576;
const charactersPerCell = 32_767;

const numberFormats: Partial<Record<ColumnType, string>> = {
  date: 'yyyy-mm-dd',
  timestamp: 'yyyy-mm-dd hh:mm:ss',
};

/** A cell as Excel has it: numbers and times as such, everything else as text (never as a formula). */
function excelCell(value: CellValue, type: ColumnType): string | number | boolean | Date | null {
  if (value === null || typeof value !== 'string') return value;
  if (type === 'date' || type === 'timestamp') {
    const time = new Date(value.endsWith('Z') || type === 'date' ? value : `${value}Z`);
    // Excel knows no time before 1900.
    return Number.isNaN(time.getTime()) || time.getUTCFullYear() < 1900 ? value : time;
  }
  if (type === 'decimal' && String(Number(value)).length >= value.replace(/\.?0+$/, '').length) return Number(value);
  return value.slice(0, charactersPerCell);
}

/** A workbook written while the rows come; a further sheet where one is full. */
export function xlsxWriter(sink: Sink): ExportWriter {
  const output = new Writable({
    highWaterMark: 1 << 18,
    write(chunk: Buffer, _encoding, done) {
      sink(Buffer.from(chunk)).then(
        () => done(),
        (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
      );
    },
  });
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream: output, useSharedStrings: false, useStyles: true });
  let shapes: readonly ResultColumnShape[] = [];
  let sheet: exceljs.Worksheet | null = null;
  let rowsInSheet = 0;
  let sheets = 0;

  function openSheet(): exceljs.Worksheet {
    sheet?.commit();
    sheets++;
    const opened = workbook.addWorksheet(sheets === 1 ? 'Data' : `Data ${sheets}`);
    opened.columns = shapes.map(({ name, type }) => {
      const numFmt = numberFormats[type];
      return { header: name, width: 16, ...(numFmt === undefined ? {} : { style: { numFmt } }) };
    });
    opened.getRow(1).commit();
    rowsInSheet = 1;
    return opened;
  }

  return {
    begin(all) {
      shapes = all;
      sheet = openSheet();
      return Promise.resolve();
    },
    async write({ columns, rowCount }) {
      for (let row = 0; row < rowCount; row++) {
        if (sheet === null || rowsInSheet >= rowsPerSheet) sheet = openSheet();
        const cells = columns.map((column, index) => excelCell(column[row] ?? null, shapes[index]?.type ?? 'string'));
        sheet.addRow(cells).commit();
        rowsInSheet++;
      }
      if (output.writableNeedDrain) await once(output, 'drain');
    },
    async end() {
      sheet?.commit();
      await workbook.commit();
    },
  };
}
