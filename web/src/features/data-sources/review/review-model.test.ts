import { describe, expect, it } from 'vitest';
import type { ColumnReading, TableReading } from '@datavizpro/contract';
import { describeFormat, describeOrder, formatChoices } from './formats';
import {
  changeColumn,
  changeOption,
  changeCount,
  emptyReview,
  isChanged,
  isFormatOpen,
  openQuestions,
  overridesOf,
  reviewErrors,
  withChange,
} from './review-model';

const column = (source: string, part: Partial<ColumnReading> = {}): ColumnReading => ({
  source,
  name: source,
  type: 'string',
  format: null,
  alternatives: [],
  ambiguous: false,
  failedCount: 0,
  samples: [],
  skip: false,
  ...part,
});
const when = column('when', {
  type: 'date',
  format: '%d/%m/%Y',
  ambiguous: true,
  alternatives: [{ type: 'date', format: '%m/%d/%Y' }],
});
const price = column('price', { type: 'float', format: '1.234,56' });
const reading: TableReading = { dialect: { delimiter: ';', header: true }, columns: [when, price, column('note')] };

describe('column review', () => {
  it('keeps only what differs from how it was read', () => {
    const renamed = changeColumn(emptyReview, price, { name: 'amount' });
    expect(withChange(price, renamed).name).toBe('amount');
    expect(changeCount(renamed)).toBe(1);
    expect(isChanged(changeColumn(renamed, price, { name: 'price' }))).toBe(false);
  });

  it('leaves the format open when another type is chosen, and closes it when one is given', () => {
    const typed = changeColumn(emptyReview, price, { type: 'decimal' });
    expect(isFormatOpen(price, typed)).toBe(true);
    expect(overridesOf(typed, reading)[1]).toEqual({ source: 'price', name: 'price', type: 'decimal', skip: false });
    const given = changeColumn(typed, price, { format: '1234,56' });
    expect(isFormatOpen(price, given)).toBe(false);
    expect(isFormatOpen(price, changeColumn(given, price, { type: 'integer' }))).toBe(true);
  });

  it('sends the whole review, so that columns nobody touched stay as they are', () => {
    const draft = changeColumn(emptyReview, when, { format: '%m/%d/%Y' });
    expect(overridesOf(draft, reading)).toEqual([
      { source: 'when', name: 'when', type: 'date', format: '%m/%d/%Y', skip: false },
      { source: 'price', name: 'price', type: 'float', format: '1.234,56', skip: false },
      { source: 'note', name: 'note', type: 'string', format: null, skip: false },
    ]);
  });

  it('with another separator says only what was asked for: the columns will be others', () => {
    const draft = changeOption(changeColumn(emptyReview, price, { name: 'amount' }), reading, 'delimiter', ',');
    expect(draft.options).toEqual({ delimiter: ',' });
    expect(overridesOf(draft, reading)).toEqual([{ source: 'price', name: 'amount' }]);
    expect(changeOption(draft, reading, 'delimiter', ';').options).toEqual({});
  });

  it('refuses names that are empty or taken, but not those of columns that are left out', () => {
    const twice = changeColumn(emptyReview, price, { name: 'NOTE' });
    expect([...reviewErrors(twice, reading).keys()]).toEqual(['price', 'note']);
    expect(reviewErrors(changeColumn(twice, price, { skip: true }), reading).size).toBe(0);
    expect(reviewErrors(changeColumn(emptyReview, price, { name: ' ' }), reading).get('price')).toContain('name');
    const none = reading.columns.reduce((draft, each) => changeColumn(draft, each, { skip: true }), emptyReview);
    expect(reviewErrors(none, reading).size).toBe(3);
  });

  it('asks about columns that fit two readings, unless they are left out', () => {
    expect(openQuestions(emptyReview, reading)).toEqual([when]);
    expect(openQuestions(changeColumn(emptyReview, when, { skip: true }), reading)).toEqual([]);
  });
});

describe('formats', () => {
  it('are told by example', () => {
    expect(describeFormat('date', '%d/%m/%Y')).toBe('31/03/2026');
    expect(describeFormat('date', null)).toBe('2026-03-31');
    expect(describeFormat('float', '1.234,56')).toBe('1.234,56');
    expect(describeFormat('float', 'percent 1.234,56')).toBe('1.234,56 %');
    expect(describeOrder('%d/%m/%Y')).toBe('Day first');
    expect(describeOrder('%m/%d/%Y')).toBe('Month first');
    expect(describeOrder(null)).toBeNull();
  });

  it('begin with what fits the column', () => {
    expect(formatChoices(when, 'date').slice(0, 2)).toEqual(['%d/%m/%Y', '%m/%d/%Y']);
    expect(formatChoices(when, 'string')).toEqual([null]);
  });
});
