import { createHash } from 'node:crypto';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { utils, write, type BookType } from '@e965/xlsx';
import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import yazl from 'yazl';
import { ingestHere } from './ingest-here.js';

async function workbook(fill: (book: exceljs.Workbook) => void): Promise<Buffer> {
  const book = new exceljs.Workbook();
  fill(book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function archive(members: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [name, content] of Object.entries(members)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return buffer(zip.outputStream);
}

const typesOf = (
  table: { readonly columns: readonly { readonly name: string; readonly type: string }[] } | undefined,
) => table?.columns.map(({ name, type }) => `${name}:${type}`).join(' ');

describe('workbooks', () => {
  it('every sheet with rows is a table; titles, dates, formulas and errors are understood', async () => {
    const bytes = await workbook((book) => {
      const orders = book.addWorksheet('Orders');
      orders.addRow(['Report 2025']);
      orders.addRow([]);
      orders.addRow(['id', 'when', 'amount', 'ok', 'note', 'zip']);
      orders.addRow([1, new Date('2025-01-02T00:00:00Z'), 12.5, true, 'a,"b"\nc', '01234']);
      orders.addRow([
        2,
        new Date('2025-02-03T10:30:00Z'),
        { formula: '1+1', result: 2 },
        false,
        { richText: [{ text: 'x' }, { text: 'y' }] },
        '99999',
      ]);
      orders.addRow([3, null, { error: '#REF!' }, null, null, '00001']);
      orders.getColumn(2).numFmt = 'yyyy-mm-dd hh:mm';
      book.addWorksheet('Empty');
      book.addWorksheet('Zweites & Blatt').addRows([
        ['k', 'v'],
        ['a', 1],
      ]);
    });
    const [orders, second, ...rest] = await ingestHere('book.xlsx', bytes);
    expect(rest).toEqual([]);
    expect(orders?.name).toBe('Orders');
    expect(typesOf(orders)).toBe('id:integer when:timestamp amount:float ok:boolean note:string zip:string');
    expect(orders?.rows).toEqual([
      ['1', '2025-01-02 00:00:00', 12.5, true, 'a,"b"\nc', '01234'],
      ['2', '2025-02-03 10:30:00', 2, false, 'xy', '99999'],
      ['3', null, null, null, null, '00001'],
    ]);
    expect(second).toMatchObject({ name: 'Zweites & Blatt', rowCount: 1, rejectedCount: 0 });
  });

  it('reads one sheet when told which, and says which there are', async () => {
    const bytes = await workbook((book) => {
      book.addWorksheet('One').addRows([['a'], [1]]);
      book.addWorksheet('Two').addRows([['b'], [2]]);
    });
    const tables = await ingestHere('book.xlsx', bytes, { options: { sheet: 'Two' } });
    expect(tables.map(({ name }) => name)).toEqual(['Two']);
    await expect(ingestHere('book.xlsx', bytes, { options: { sheet: 'Three' } })).rejects.toThrow(
      'Its sheets are: One, Two.',
    );
  });

  it('lists cells that do not fit, with the row of the sheet', async () => {
    const bytes = await workbook((book) => {
      const sheet = book.addWorksheet('Data');
      sheet.addRow(['n']);
      for (let i = 0; i < 300; i++) sheet.addRow([i === 250 ? 'oops' : i]);
    });
    const [table] = await ingestHere('book.xlsx', bytes);
    expect(typesOf(table)).toBe('n:integer');
    expect(table?.rejects).toMatchObject([{ line: 252, column: 'n', raw: 'oops' }]);
  });

  it.each<BookType>(['biff8', 'xlsb', 'ods', 'xlsm'])('reads %s', async (bookType) => {
    const book = utils.book_new();
    const day = new Date(Date.UTC(2025, 0, 2));
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet(
        [
          ['a', 'b'],
          [1, day],
          [2, null],
        ],
        { UTC: true },
      ),
      'S1',
    );
    const bytes = write(book, { type: 'buffer', bookType }) as Buffer;
    const [table] = await ingestHere('book', bytes);
    expect(typesOf(table)).toBe('a:integer b:date');
    expect(table?.rows[0]).toEqual(['1', '2025-01-02']);
  });

  it('streams a big workbook to the same result', async () => {
    const stream = new PassThrough();
    const bytes = buffer(stream);
    const writer = new exceljs.stream.xlsx.WorkbookWriter({ stream, useSharedStrings: false });
    const sheet = writer.addWorksheet('Big <1>');
    sheet.addRow(['id', 'day', 'text']).commit();
    for (let i = 0; i < 60_000; i++) {
      const noise = createHash('sha512').update(String(i)).digest('base64');
      sheet.addRow([i, new Date(Date.UTC(2020, 0, 1 + (i % 1000))), `text ${noise}`]).commit();
    }
    await writer.commit();
    const whole = await bytes;
    expect(whole.length).toBeGreaterThan(4 << 20);
    const [table] = await ingestHere('big.xlsx', whole);
    expect(table).toMatchObject({ name: 'Big <1>', rowCount: 60_000, rejectedCount: 0 });
    expect(typesOf(table)).toBe('id:integer day:date text:string');
  }, 60_000);
});

describe('archives', () => {
  it('every data file in a zip is a table; what systems and people add is left out', async () => {
    const bytes = await archive({
      'one.csv': 'a,b\n1,2\n',
      'dir/two.json': '[{"x":1}]',
      'dir/one.csv': 'a\n5\n',
      'README.txt': 'read me',
      '__MACOSX/._one.csv': 'junk',
    });
    const tables = await ingestHere('all.zip', bytes);
    expect(tables.map(({ name, rowCount }) => [name, rowCount])).toEqual([
      ['one', 1],
      ['two', 1],
      ['one 2', 1],
    ]);
  });

  it('an unreadable member is named', async () => {
    const bytes = await archive({ 'good.csv': 'a\n1\n', 'bad.csv': '%PDF-1.7' });
    await expect(ingestHere('all.zip', bytes)).rejects.toThrow('"bad.csv" in the archive: This is a PDF.');
  });

  it('an empty archive and a bomb are refused', async () => {
    await expect(ingestHere('all.zip', await archive({}))).rejects.toThrow('The zip archive is empty');
    const bomb = await archive({ 'a.csv': Buffer.alloc(30_000_000, 'a,b\n') });
    await expect(ingestHere('all.zip', bomb, { maxInflatedBytes: 10_000_000 })).rejects.toThrow(
      'unpacks to more than 10 MB',
    );
  });

  it('a workbook that inflates too far is refused', async () => {
    const bytes = await archive({
      'xl/workbook.xml': '<workbook/>',
      'xl/worksheets/sheet1.xml': Buffer.alloc(30_000_000, ' '),
    });
    await expect(ingestHere('b.xlsx', bytes, { maxInflatedBytes: 10_000_000 })).rejects.toThrow('unpacks to more than');
  });
});
