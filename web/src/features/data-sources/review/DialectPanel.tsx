import Box from '@mui/material/Box';
import OutlinedInput from '@mui/material/OutlinedInput';
import type { ReadingOptions, TableReading } from '@datavizpro/contract';
import { Field } from '../../../ui/Field';
import { NativeSelect, type SelectOption } from '../../../ui/NativeSelect';
import { Panel } from '../../../ui/Panel';
import type { ReviewDraft } from './review-model';

interface DialectPanelProps {
  readonly reading: TableReading;
  readonly draft: ReviewDraft;
  readonly readOnly: boolean;
  readonly onChange: <K extends keyof ReadingOptions>(option: K, value: ReadingOptions[K] | undefined) => void;
}

const delimiters: readonly SelectOption<string>[] = [
  { value: ',', label: 'Comma  ,' },
  { value: ';', label: 'Semicolon  ;' },
  { value: '\t', label: 'Tab' },
  { value: '|', label: 'Bar  |' },
  { value: ' ', label: 'Space' },
  { value: '\u001f', label: 'Nothing: one column' },
];

const encodings: readonly SelectOption<string>[] = [
  { value: 'utf-8', label: 'UTF-8' },
  { value: 'windows-1252', label: 'Western (Windows-1252)' },
  { value: 'iso-8859-15', label: 'Western (Latin-9)' },
  { value: 'utf-16le', label: 'UTF-16 LE' },
  { value: 'utf-16be', label: 'UTF-16 BE' },
  { value: 'windows-1250', label: 'Central European' },
  { value: 'windows-1251', label: 'Cyrillic' },
  { value: 'shift_jis', label: 'Japanese (Shift JIS)' },
  { value: 'gb18030', label: 'Chinese (GB 18030)' },
];

/** What was detected is among the choices even if we would not have offered it. */
const including = (options: readonly SelectOption<string>[], value: string): readonly SelectOption<string>[] =>
  options.some((option) => option.value === value) ? options : [{ value, label: value }, ...options];

/** How the file as a whole is read: only for texts, where that is a guess. */
export function DialectPanel({ reading, draft, readOnly, onChange }: DialectPanelProps) {
  const { dialect } = reading;
  if (dialect.delimiter === undefined && dialect.header === undefined) return null;
  const delimiter = draft.options.delimiter ?? dialect.delimiter;
  const encoding = draft.options.encoding ?? dialect.encoding;
  const header = draft.options.header ?? dialect.header;
  return (
    <Panel title="The file" subtitle="How it was taken apart. Change this first if columns look wrong.">
      <Box sx={gridStyle}>
        {delimiter !== undefined && (
          <Field label="Between columns">
            {({ id }) => (
              <NativeSelect
                id={id}
                value={delimiter}
                options={including(delimiters, delimiter)}
                disabled={readOnly}
                onChange={(value) => onChange('delimiter', value)}
              />
            )}
          </Field>
        )}
        {header !== undefined && (
          <Field label="First line">
            {({ id }) => (
              <NativeSelect
                id={id}
                value={header ? 'names' : 'data'}
                options={[
                  { value: 'names', label: 'Names of the columns' },
                  { value: 'data', label: 'Data already' },
                ]}
                disabled={readOnly}
                onChange={(value) => onChange('header', value === 'names')}
              />
            )}
          </Field>
        )}
        {encoding !== undefined && (
          <Field label="Letters">
            {({ id }) => (
              <NativeSelect
                id={id}
                value={encoding.toLowerCase()}
                options={including(encodings, encoding.toLowerCase())}
                disabled={readOnly}
                onChange={(value) => onChange('encoding', value)}
              />
            )}
          </Field>
        )}
        {dialect.delimiter !== undefined && <DecimalField {...{ reading, draft, readOnly, onChange }} />}
        <NullsField {...{ reading, draft, readOnly, onChange }} />
      </Box>
    </Panel>
  );
}

function DecimalField({ draft, readOnly, onChange }: DialectPanelProps) {
  return (
    <Field label="Decimal mark">
      {({ id }) => (
        <NativeSelect
          id={id}
          value={draft.options.decimal ?? 'auto'}
          options={[
            { value: 'auto', label: 'As found in each column' },
            { value: '.', label: 'Point  1.5' },
            { value: ',', label: 'Comma  1,5' },
          ]}
          disabled={readOnly}
          onChange={(value) => onChange('decimal', value === 'auto' ? undefined : value)}
        />
      )}
    </Field>
  );
}

function NullsField({ draft, readOnly, onChange }: DialectPanelProps) {
  return (
    <Field label="Words that mean “no value”">
      {({ id }) => (
        <OutlinedInput
          id={id}
          // Kept as typed until it is left: a comma at the end is on its way to another word.
          key={(draft.options.nulls ?? []).join()}
          defaultValue={(draft.options.nulls ?? []).join(', ')}
          placeholder="NA, -, n/a"
          disabled={readOnly}
          onBlur={(event) => onChange('nulls', parseWords(event.target.value))}
        />
      )}
    </Field>
  );
}

/** `NA, -` as a list; undefined when nothing is left of it. */
function parseWords(text: string): readonly string[] | undefined {
  const words = text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
  return words.length === 0 ? undefined : [...new Set(words)];
}

const gridStyle = {
  display: 'grid',
  gap: 3,
  gridTemplateColumns: { xs: 'repeat(2, minmax(0, 1fr))', sm: 'repeat(auto-fill, minmax(190px, 1fr))' },
} as const;
