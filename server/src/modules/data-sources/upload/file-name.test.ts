import { describe, expect, it } from 'vitest';
import { cleanFileName, nameFromFiles } from './file-name.js';

describe('cleanFileName', () => {
  it.each([
    ['orders.csv', 'orders.csv'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\me\\Umsätze.xlsx', 'Umsätze.xlsx'],
    ['a\0b\n.csv', 'ab.csv'],
    ['\u202Egnp.csv', 'gnp.csv'],
    ['..', 'file'],
    ['', 'file'],
  ])('%j becomes %j', (given, expected) => expect(cleanFileName(given)).toBe(expected));

  it('shortens very long names and keeps the extension', () => {
    const name = cleanFileName(`${'x'.repeat(500)}.csv.gz`);
    expect(name).toHaveLength(200);
    expect(name.endsWith('.csv.gz')).toBe(true);
  });
});

describe('nameFromFiles', () => {
  it.each([
    [['orders.csv'], 'orders'],
    [['orders.2024.csv.gz'], 'orders.2024'],
    [['.csv'], '.csv'],
    [['orders.csv', 'customers.csv', 'items.csv'], 'orders and 2 more'],
  ])('%j becomes %j', (files, expected) => expect(nameFromFiles(files)).toBe(expected));
});
