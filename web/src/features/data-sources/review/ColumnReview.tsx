import { useCallback, useMemo, useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ColumnReading, DataSource, ReadingOptions, TableDetail, TableReading } from '@datavizpro/contract';
import { EmptyState } from '../../../ui/EmptyState';
import { formatCount } from '../../../ui/format';
import { panelStyle } from '../../../ui/Panel';
import { SearchField } from '../../../ui/SearchField';
import { useUndoableDraft } from '../../../ui/use-undoable-draft';
import { color } from '../../../ui/theme/color';
import { AmbiguityQuestion } from './AmbiguityQuestion';
import { ApplyBar } from './ApplyBar';
import { ColumnRow } from './ColumnRow';
import { DialectPanel } from './DialectPanel';
import {
  changeColumn,
  changeOption,
  emptyReview,
  isChanged,
  isFormatOpen,
  openQuestions,
  reviewErrors,
  withChange,
  type ColumnChange,
} from './review-model';

interface ColumnReviewProps {
  readonly source: DataSource;
  readonly table: TableDetail;
  readonly reading: TableReading;
  /** It is being read anew. */
  readonly busy: boolean;
  /** A new reading was begun. */
  readonly onStarted: () => void;
}

const firstShown = 100;

/** How each column was read, beside what is in it; everything can be read in another way. */
export function ColumnReview({ source, table, reading, busy, onStarted }: ColumnReviewProps) {
  const readOnly = source.access === 'view' || source.sample || busy;
  const draft = useUndoableDraft(`review.${source.id}.${table.name}.${table.dataVersion}`, emptyReview);
  const { value, change } = draft;
  const errors = useMemo(() => reviewErrors(value, reading), [value, reading]);
  const onColumn = useCallback(
    (column: ColumnReading, part: ColumnChange, mergeKey?: string) =>
      change((before) => changeColumn(before, column, part), mergeKey),
    [change],
  );
  const onOption = <K extends keyof ReadingOptions>(option: K, next: ReadingOptions[K] | undefined): void =>
    change((before) => changeOption(before, reading, option, next));
  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      {!readOnly &&
        openQuestions(value, reading).map((column) => (
          <AmbiguityQuestion
            key={column.source}
            column={column}
            chosen={withChange(column, value)}
            onChoose={(choice) => onColumn(column, choice)}
          />
        ))}
      <DialectPanel reading={reading} draft={value} readOnly={readOnly} onChange={onOption} />
      <ColumnList {...{ reading, readOnly, errors, onColumn }} draft={value} />
      {!readOnly && isChanged(value) && (
        <ApplyBar {...{ source, table, reading, draft, errors }} onStarted={onStarted} />
      )}
    </Box>
  );
}

interface ColumnListProps {
  readonly reading: TableReading;
  readonly draft: typeof emptyReview;
  readonly readOnly: boolean;
  readonly errors: ReadonlyMap<string, string>;
  readonly onColumn: (column: ColumnReading, part: ColumnChange, mergeKey?: string) => void;
}

function ColumnList({ reading, draft, readOnly, errors, onColumn }: ColumnListProps) {
  const [q, setQ] = useState('');
  const [all, setAll] = useState(false);
  const found = reading.columns.filter((column) => matches(column, q));
  const shown = all ? found : found.slice(0, firstShown);
  return (
    <Box component="section" aria-label="Columns" sx={panelStyle}>
      <Box sx={headStyle}>
        <Box sx={{ flex: 1, fontSize: 12.5, color: color.ink2 }}>{formatCount(reading.columns.length, 'column')}</Box>
        {reading.columns.length > 8 && (
          <SearchField value={q} onChange={setQ} label="Find a column" width={200} delay={80} />
        )}
      </Box>
      {found.length === 0 && <EmptyState sketch="search" title={`No column is called “${q}”`} compact />}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {shown.map((original) => (
          <ColumnRow
            key={original.source}
            original={original}
            column={withChange(original, draft)}
            changed={draft.columns[original.source] !== undefined}
            formatOpen={isFormatOpen(original, draft)}
            error={errors.get(original.source)}
            readOnly={readOnly}
            onChange={onColumn}
          />
        ))}
      </Box>
      {shown.length < found.length && (
        <Box sx={{ p: 2, textAlign: 'center', borderTop: `1px solid ${color.hair}` }}>
          <Button onClick={() => setAll(true)}>Show all {formatCount(found.length, 'column')}</Button>
        </Box>
      )}
    </Box>
  );
}

const matches = (column: ColumnReading, q: string): boolean => {
  const wanted = q.trim().toLowerCase();
  return column.name.toLowerCase().includes(wanted) || column.source.toLowerCase().includes(wanted);
};

const headStyle = {
  display: 'flex',
  alignItems: 'center',
  gap: 3,
  px: 4,
  py: 2,
  minHeight: 46,
  borderBottom: `1px solid ${color.hair}`,
} as const;
