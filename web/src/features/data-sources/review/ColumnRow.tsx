import { memo } from 'react';
import Box from '@mui/material/Box';
import OutlinedInput from '@mui/material/OutlinedInput';
import Switch from '@mui/material/Switch';
import Tooltip from '@mui/material/Tooltip';
import type { ColumnReading } from '@datavizpro/contract';
import { Badge } from '../../../ui/Badge';
import { formatCount } from '../../../ui/format';
import { NativeSelect } from '../../../ui/NativeSelect';
import { color } from '../../../ui/theme/color';
import { fonts } from '../../../ui/theme/tokens';
import { TypeIcon, typeTitles } from '../column-types';
import { describeFormat, formatChoices, readableTypes } from './formats';
import type { ColumnChange } from './review-model';

interface ColumnRowProps {
  /** As it was read. */
  readonly original: ColumnReading;
  /** As the draft would have it. */
  readonly column: ColumnReading;
  readonly changed: boolean;
  /** How it is written is looked for when it is read again. */
  readonly formatOpen: boolean;
  readonly error: string | undefined;
  readonly readOnly: boolean;
  readonly onChange: (original: ColumnReading, change: ColumnChange, mergeKey?: string) => void;
}

const plain = '';
const found = 'found';

/** One column of the file: what it is called, how it is read, and what that gives. */
export const ColumnRow = memo(function ColumnRow(props: ColumnRowProps) {
  const { original, column, changed, error, readOnly, onChange } = props;
  const name = column.name || original.source;
  const disabled = readOnly || column.skip;
  return (
    <Box component="li" sx={{ ...rowStyle, ...(changed ? changedStyle : {}) }} data-column={original.source}>
      <Box sx={{ gridArea: 'keep', height: 30, display: 'flex', alignItems: 'center' }}>
        <Tooltip describeChild title={column.skip ? 'Left out of the table' : 'Part of the table'}>
          <Switch
            size="small"
            checked={!column.skip}
            disabled={readOnly}
            onChange={(_event, keep) => onChange(original, { skip: !keep })}
            slotProps={{ input: { 'aria-label': `Keep column ${name}` } }}
          />
        </Tooltip>
      </Box>
      <Box sx={{ gridArea: 'name', minWidth: 0 }}>
        <OutlinedInput
          fullWidth
          value={column.name}
          error={error !== undefined}
          disabled={disabled}
          onChange={(event) => onChange(original, { name: event.target.value }, `name ${original.source}`)}
          inputProps={{ 'aria-label': `Name of column ${original.source || 'without a header'}`, maxLength: 200 }}
        />
        {error !== undefined && (
          <Box role="alert" sx={{ color: color.bad, fontSize: 12, mt: '3px' }}>
            {error}
          </Box>
        )}
        {column.name !== original.source && (
          <Box sx={{ color: color.ink3, fontSize: 12, mt: '3px', overflowWrap: 'anywhere' }}>
            In the file: {original.source === '' ? 'no name' : original.source}
          </Box>
        )}
      </Box>
      <Box sx={{ gridArea: 'type', minWidth: 0 }}>
        <NativeSelect
          value={column.type}
          label={`Type of ${name}`}
          disabled={disabled}
          startIcon={<TypeIcon type={column.type} />}
          options={typeOptions(column)}
          onChange={(type) => onChange(original, { type })}
        />
      </Box>
      <Box sx={{ gridArea: 'format', minWidth: 0 }}>
        <FormatSelect {...props} disabled={disabled} />
      </Box>
      <Samples column={column} original={original} />
    </Box>
  );
});

const typeOptions = (column: ColumnReading) =>
  [...new Set([...readableTypes, column.type])].map((type) => ({ value: type, label: typeTitles[type] }));

function FormatSelect(props: ColumnRowProps & { readonly disabled: boolean }) {
  const { original, column, formatOpen, disabled, onChange } = props;
  const choices = formatChoices(original, column.type);
  if (choices.length < 2) return null;
  const options = choices.map((format) => ({ value: format ?? plain, label: describeFormat(column.type, format) }));
  return (
    <NativeSelect
      value={formatOpen ? found : (column.format ?? plain)}
      label={`How ${column.name || original.source} is written`}
      disabled={disabled}
      options={formatOpen ? [{ value: found, label: 'Found when read' }, ...options] : options}
      onChange={(format) => {
        if (format !== found) onChange(original, { format: format === plain ? null : format });
      }}
    />
  );
}

const shownSamples = 4;

function Samples({ column, original }: Pick<ColumnRowProps, 'column' | 'original'>) {
  return (
    <Box sx={{ gridArea: 'samples', minWidth: 0, display: 'flex', alignItems: 'center', gap: 2, flexWrap: 'wrap' }}>
      <Box sx={{ ...samplesStyle, ...(column.skip ? { textDecoration: 'line-through' } : {}) }}>
        {original.samples.length === 0 ? (
          <Box component="span" sx={{ color: color.ink3, fontFamily: fonts.ui }}>
            No values
          </Box>
        ) : (
          original.samples.slice(0, shownSamples).map((sample, index) => (
            <Box component="span" key={index} title={sample} sx={sampleStyle}>
              {sample === '' ? '∅' : sample}
            </Box>
          ))
        )}
      </Box>
      {original.failedCount > 0 && !column.skip && (
        <Badge tone="warn">{formatCount(original.failedCount, 'value')} did not fit</Badge>
      )}
    </Box>
  );
}

const rowStyle = {
  display: 'grid',
  alignItems: 'start',
  columnGap: 3,
  rowGap: 2,
  px: 4,
  py: 3,
  borderBottom: `1px solid ${color.hair}`,
  '&:last-of-type': { borderBottom: 0 },
  gridTemplateColumns: { xs: '1fr 1fr auto', md: '38px minmax(150px, 1.2fr) 156px 156px minmax(160px, 2fr)' },
  gridTemplateAreas: {
    xs: '"name name keep" "type format format" "samples samples samples"',
    md: '"keep name type format samples"',
  },
} as const;

const changedStyle = { boxShadow: `inset 3px 0 0 ${color.brand}` } as const;

const samplesStyle = {
  display: 'flex',
  gap: 1,
  minWidth: 0,
  flex: '0 1 auto',
  overflow: 'hidden',
  minHeight: 30,
  alignItems: 'center',
  fontFamily: fonts.mono,
  fontSize: 12,
} as const;

const sampleStyle = {
  bgcolor: color.sunken,
  color: color.ink2,
  px: '6px',
  py: '2px',
  borderRadius: '4px',
  maxWidth: 160,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
} as const;
