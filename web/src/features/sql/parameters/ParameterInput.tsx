import { useId } from 'react';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import OutlinedInput from '@mui/material/OutlinedInput';
import TextField from '@mui/material/TextField';
import type { QueryParameter, Scalar } from '@datavizpro/contract';
import { DayInput } from '../../../ui/DayInput';
import { color } from '../../../ui/theme/color';
import { titleOf, toNumber, valueOf, type ParameterValue, type ParameterValues } from './values';

interface ParameterInputProps {
  readonly parameter: QueryParameter;
  readonly values: ParameterValues;
  readonly onChange: (value: ParameterValue) => void;
}

/** The value of one parameter, by an input of its type. */
export function ParameterInput({ parameter, values, onChange }: ParameterInputProps) {
  const value = valueOf(parameter, values);
  switch (parameter.type) {
    case 'date':
      return <DayInput label={titleOf(parameter)} value={dayOf(value)} onChange={(day) => onChange(day)} />;
    case 'dateRange':
      return <RangeInput {...{ parameter, value, onChange }} />;
    case 'list':
      return <ListInput {...{ parameter, value, onChange }} />;
    default:
      return <LineInput {...{ parameter, value, onChange }} />;
  }
}

interface TypedInputProps extends Pick<ParameterInputProps, 'parameter' | 'onChange'> {
  readonly value: ParameterValue | undefined;
}

const dayOf = (value: ParameterValue | undefined): string => (typeof value === 'string' ? value.slice(0, 10) : '');

function RangeInput({ parameter, value, onChange }: TypedInputProps) {
  const [from = '', to = ''] = Array.isArray(value) ? (value as readonly Scalar[]).map(String) : [];
  const title = titleOf(parameter);
  return (
    <Box role="group" aria-label={title} sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: 1 }}>
      <DayInput label={`${title} from`} value={from.slice(0, 10)} max={to} onChange={(day) => onChange([day, to])} />
      <DayInput label="to" value={to.slice(0, 10)} min={from} onChange={(day) => onChange([from, day])} />
    </Box>
  );
}

function LineInput({ parameter, value, onChange }: TypedInputProps) {
  const id = useId();
  const isNumber = parameter.type === 'number';
  const options = parameter.options ?? [];
  return (
    <Box sx={lineStyle}>
      <Box component="label" htmlFor={id} sx={{ color: color.ink2, whiteSpace: 'nowrap' }}>
        {titleOf(parameter)}
      </Box>
      <OutlinedInput
        id={id}
        value={value === undefined || value === null ? '' : String(value)}
        onChange={(event) => onChange(isNumber ? toNumber(event.target.value) : event.target.value)}
        inputProps={{
          maxLength: 1_000,
          spellCheck: false,
          autoComplete: 'off',
          ...(isNumber ? { inputMode: 'decimal' as const } : {}),
          ...(options.length > 0 ? { list: `${id}-options` } : {}),
        }}
        sx={{ height: 30, width: isNumber ? 110 : 160 }}
      />
      {options.length > 0 && (
        <datalist id={`${id}-options`}>
          {options.map((option) => (
            <option key={String(option)} value={String(option)} />
          ))}
        </datalist>
      )}
    </Box>
  );
}

function ListInput({ parameter, value, onChange }: TypedInputProps) {
  const id = useId();
  const chosen = Array.isArray(value) ? (value as readonly Scalar[]).map(String) : [];
  return (
    <Box sx={{ ...lineStyle, minWidth: 0, width: { xs: '100%', sm: 'auto' } }}>
      <Box component="label" htmlFor={id} sx={{ color: color.ink2, whiteSpace: 'nowrap' }}>
        {titleOf(parameter)}
      </Box>
      <Autocomplete
        id={id}
        multiple
        freeSolo
        size="small"
        limitTags={3}
        options={(parameter.options ?? []).map(String)}
        value={chosen}
        onChange={(_event, next) => onChange(next.flatMap(splitValues))}
        renderInput={(props) => (
          <TextField {...props} hiddenLabel placeholder={chosen.length === 0 ? 'Type a value, then Enter' : ''} />
        )}
        sx={{
          flex: '1 1 200px',
          minWidth: 120,
          maxWidth: 420,
          '& .MuiOutlinedInput-root': { py: '1px', minHeight: 30 },
        }}
      />
    </Box>
  );
}

/** A list that was pasted comes apart. */
const splitValues = (text: string): readonly string[] =>
  text
    .split(/[\n;,]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const lineStyle = { display: 'inline-flex', alignItems: 'center', gap: 2, fontSize: 13 } as const;
