import type { ColumnOverride, ColumnReading, ColumnType, ReadingOptions, TableReading } from '@datavizpro/contract';

/** What a person changed and has not applied yet. Plain data, kept on the device. */
export interface ReviewDraft {
  readonly options: ReadingOptions;
  /** By the column's name in the file. Only what differs from how it was read. */
  readonly columns: Readonly<Record<string, ColumnChange>>;
}

export interface ColumnChange {
  readonly name?: string;
  readonly type?: ColumnType;
  readonly format?: string | null;
  readonly skip?: boolean;
}

export const emptyReview: ReviewDraft = { options: {}, columns: {} };

/** A column as the draft would have it read. */
export const withChange = (column: ColumnReading, draft: ReviewDraft): ColumnReading => ({
  ...column,
  ...(isFormatOpen(column, draft) ? { format: null } : {}),
  ...draft.columns[column.source],
});

/** Another type was chosen, and nobody said how it is written: the best fit is looked for when it is read. */
export function isFormatOpen({ source }: Pick<ColumnReading, 'source'>, draft: ReviewDraft): boolean {
  const change = draft.columns[source];
  return change?.type !== undefined && change.format === undefined;
}

export const isChanged = (draft: ReviewDraft): boolean =>
  Object.keys(draft.columns).length + Object.keys(draft.options).length > 0;

/** The draft with one column changed. What is as it was read is not a change. */
export function changeColumn(draft: ReviewDraft, column: ColumnReading, change: ColumnChange): ReviewDraft {
  const { format, ...before } = draft.columns[column.source] ?? {};
  const keepsFormat = format !== undefined && change.type === undefined;
  const merged: ColumnChange = { ...before, ...(keepsFormat ? { format } : {}), ...change };
  const kept = Object.entries(merged).filter(([field, value]) => column[field as keyof ColumnChange] !== value);
  const { [column.source]: _old, ...others } = draft.columns;
  const columns = kept.length === 0 ? others : { ...others, [column.source]: Object.fromEntries(kept) };
  return { ...draft, columns };
}

/** The draft with one option changed; undefined gives the option back to detection. */
export function changeOption<K extends keyof ReadingOptions>(
  draft: ReviewDraft,
  reading: TableReading,
  option: K,
  value: ReadingOptions[K] | undefined,
): ReviewDraft {
  const { [option]: _old, ...others } = draft.options;
  const current = (reading.dialect as Partial<Record<string, unknown>>)[option];
  const options = value === undefined || value === current ? others : { ...others, [option]: value };
  return { ...draft, options: options };
}

/**
 * What is sent. The whole review, so that columns nobody touched stay as they were read;
 * but with other separators or headers the columns are others, and only what was asked for is said.
 */
export function overridesOf(draft: ReviewDraft, reading: TableReading): readonly ColumnOverride[] {
  const asked = (column: ColumnReading): ColumnOverride => ({
    source: column.source,
    ...draft.columns[column.source],
  });
  if (Object.keys(draft.options).length > 0) {
    return reading.columns.filter((column) => draft.columns[column.source]).map(asked);
  }
  return reading.columns.map((column) => ({
    name: column.name,
    type: column.type,
    ...(isFormatOpen(column, draft) ? {} : { format: column.format }),
    skip: column.skip,
    ...asked(column),
  }));
}

/** What must be put right before it can be applied, by the column's name in the file. */
export function reviewErrors(draft: ReviewDraft, reading: TableReading): ReadonlyMap<string, string> {
  const errors = new Map<string, string>();
  const taken = new Map<string, number>();
  const columns = reading.columns.map((column) => withChange(column, draft)).filter((column) => !column.skip);
  for (const column of columns) {
    const key = column.name.trim().toLowerCase();
    taken.set(key, (taken.get(key) ?? 0) + 1);
  }
  for (const column of columns) {
    const name = column.name.trim();
    if (name === '') errors.set(column.source, 'A column needs a name');
    else if ((taken.get(name.toLowerCase()) ?? 0) > 1) errors.set(column.source, 'Another column has this name');
  }
  if (columns.length === 0) for (const { source } of reading.columns) errors.set(source, 'Keep at least one column');
  return errors;
}

/** Columns whose reading is a guess between two that fit every value alike, and that nobody has decided yet. */
export const openQuestions = (draft: ReviewDraft, reading: TableReading): readonly ColumnReading[] =>
  reading.columns.filter(
    (column) => column.ambiguous && column.alternatives.length > 0 && !withChange(column, draft).skip,
  );

/** How many things would change, for the button and its description. */
export const changeCount = (draft: ReviewDraft): number =>
  Object.keys(draft.columns).length + Object.keys(draft.options).length;
