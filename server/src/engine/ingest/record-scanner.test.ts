import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RecordScanner, type ScannerOptions } from './record-scanner.js';

const defaults = { delimiter: ',', quote: '"', escape: '"', maxRecordBytes: 1000 };

function scan(text: string, chunkBytes: number, options: Partial<ScannerOptions> = {}) {
  const records: string[] = [];
  const lines: number[] = [];
  const scanner = new RecordScanner({
    ...defaults,
    ...options,
    onRecord: ({ buffer, start, end, line, kind }) => {
      records.push(kind === 'record' ? buffer.toString('utf8', start, end) : kind);
      lines.push(line);
    },
  });
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += chunkBytes) scanner.push(bytes.subarray(at, at + chunkBytes));
  return { records, lines, counts: { ...scanner.end() } };
}

describe('record scanner', () => {
  it.each([1, 2, 3, 5, 1000])('finds records over chunks of %i bytes', (size) => {
    const text = 'a,b\r\n"x\n""y""",2\n\n5" pipe,x "y" z\n3, "q,\n"\n"ok"x,1';
    const { records, lines, counts } = scan(text, size);
    expect(records).toEqual(['a,b', '"x\n""y""",2', 'blank', '5" pipe,x "y" z', '3, "q,\n"', '"ok"x,1']);
    expect(lines).toEqual([1, 2, 4, 5, 6, 8]);
    expect(counts).toMatchObject({
      records: 5,
      blank: 1,
      crlf: 1,
      lines: 7,
      loneCarriageReturns: false,
      openAtEnd: null,
    });
  });

  it.each([1, 7, 1000])('knows an unclosed quote, and takes its line alone when told (chunks of %i)', (size) => {
    const text = 'a,b\n1,"x\n2,y\n3,z\n';
    expect(scan(text, size).counts.openAtEnd).toBe(4);
    const second = scan(text, size, { unclosed: new Set([4]) });
    expect(second.records).toEqual(['a,b', 'unclosed', '2,y', '3,z']);
    expect(second.counts).toMatchObject({ records: 4, unclosed: 1, openAtEnd: null });
  });

  it.each([1, 16, 5000])('passes over a record that is too long (chunks of %i)', (size) => {
    const { records, lines, counts } = scan(`a,b\n${'x'.repeat(1500)}\n1,"${'y\n'.repeat(800)}"\n3,4\n`, size);
    expect(records).toEqual(['a,b', 'oversized', 'oversized', '3,4']);
    expect(lines).toEqual([1, 2, 3, 804]);
    expect(counts).toMatchObject({ records: 4, oversized: 2 });
  });

  it('takes other quotes, escapes and line breaks', () => {
    expect(scan(`a;'b;\n'\n`, 3, { delimiter: ';', quote: "'", escape: "'" }).records).toEqual([`a;'b;\n'`]);
    expect(scan('1,"he said \\"hi\\", ok\n"\n2,y\n', 3, { escape: '\\' }).records).toHaveLength(2);
    expect(scan('a,"b\n1,c"\n', 3, { quote: '' }).records).toEqual(['a,"b', '1,c"']);
    expect(scan('a,b\r1,2\r', 3, { carriageReturns: true }).records).toEqual(['a,b', '1,2']);
    expect(scan('a,b\n1,x\ry\n', 3).counts.loneCarriageReturns).toBe(true);
  });

  it('finds what was written, however it is cut', () => {
    const field = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', 'é') });
    fc.assert(
      fc.property(fc.array(fc.tuple(field, field), { minLength: 1 }), fc.integer({ min: 1, max: 9 }), (rows, size) => {
        const records = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','));
        expect(scan(`${records.join('\n')}\n`, size).records).toEqual(records);
      }),
    );
  });
});
