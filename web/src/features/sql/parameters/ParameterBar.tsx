import { useState } from 'react';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Popover from '@mui/material/Popover';
import { Settings2 } from 'lucide-react';
import { sqlParameterTypes, type QueryParameter, type SqlParameterType } from '@datavizpro/contract';
import { Field } from '../../../ui/Field';
import { NativeSelect } from '../../../ui/NativeSelect';
import { TextInput } from '../../../ui/TextInput';
import { color } from '../../../ui/theme/color';
import { ParameterInput } from './ParameterInput';
import { titleOf, type ParameterValue, type ParameterValues } from './values';

interface ParameterBarProps {
  readonly parameters: readonly QueryParameter[];
  readonly values: ParameterValues;
  readonly onValue: (name: string, value: ParameterValue) => void;
  /** Absent: others said what they are. */
  readonly onDeclare?: (parameter: QueryParameter) => void;
  /** Below each other, for narrow places. */
  readonly stacked?: boolean;
}

/** The values that a query asks for. */
export function ParameterBar({ parameters, values, onValue, onDeclare, stacked = false }: ParameterBarProps) {
  if (parameters.length === 0) return null;
  return (
    <Box role="group" aria-label="Parameters" sx={stacked ? stackStyle : barStyle}>
      {parameters.map((parameter) => (
        <Box key={parameter.name} sx={itemStyle}>
          <ParameterInput parameter={parameter} values={values} onChange={(value) => onValue(parameter.name, value)} />
          {onDeclare && <ParameterSettings parameter={parameter} onDeclare={onDeclare} />}
        </Box>
      ))}
    </Box>
  );
}

const parameterTypeTitles: Readonly<Record<SqlParameterType, string>> = {
  text: 'Text',
  number: 'Number',
  date: 'Date',
  dateRange: 'Date range',
  list: 'List of values',
  column: 'Column',
};

const uses: Readonly<Record<SqlParameterType, (name: string) => string>> = {
  text: (name) => `where region = {{${name}}}`,
  number: (name) => `where amount > {{${name}}}`,
  date: (name) => `where day >= {{${name}}}`,
  dateRange: (name) => `where day between {{${name}.from}} and {{${name}.to}}`,
  list: (name) => `where region in ({{${name}}})`,
  column: (name) => `group by {{${name}}}`,
};

interface ParameterSettingsProps {
  readonly parameter: QueryParameter;
  readonly onDeclare: (parameter: QueryParameter) => void;
}

function ParameterSettings({ parameter, onDeclare }: ParameterSettingsProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { name } = parameter;
  const setTitle = (title: string): void => {
    const { title: _before, ...rest } = parameter;
    onDeclare(title.trim() === '' ? rest : { ...rest, title });
  };
  // A default of another type is none.
  const setType = (type: SqlParameterType): void => {
    const { default: _before, ...rest } = parameter;
    onDeclare({ ...rest, type });
  };
  return (
    <>
      <IconButton
        aria-label={`Settings of ${titleOf(parameter)}`}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ width: 26, height: 26, color: color.ink2 }}
      >
        <Settings2 size={14} />
      </IconButton>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': `Settings of ${titleOf(parameter)}`, sx: paperStyle } }}
      >
        <Field label="Type" hint={<code>{uses[parameter.type](name)}</code>}>
          {({ id, describedBy }) => (
            <NativeSelect
              id={id}
              describedBy={describedBy}
              value={parameter.type}
              options={sqlParameterTypes.map((type) => ({ value: type, label: parameterTypeTitles[type] }))}
              onChange={setType}
            />
          )}
        </Field>
        <TextInput label="Title" value={parameter.title ?? ''} onChange={setTitle} placeholder={name} maxLength={200} />
        <Box sx={{ fontSize: 12, color: color.ink2 }}>
          Saving the query keeps the value that is set now as its default.
        </Box>
      </Popover>
    </>
  );
}

const barStyle = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: 4,
  rowGap: 2,
  px: 3,
  py: 2,
  borderTop: `1px solid ${color.hair}`,
} as const;

const stackStyle = {
  display: 'grid',
  gap: 2,
  gridTemplateColumns: 'minmax(0, 1fr)',
  '& > div > div': { width: '100%', flexWrap: 'wrap', rowGap: '2px' },
  '& label + *, & .MuiOutlinedInput-root': { flex: '1 1 100%', width: '100% !important' },
} as const;

const itemStyle = { display: 'inline-flex', alignItems: 'center', minWidth: 0, maxWidth: '100%' } as const;

const paperStyle = {
  width: 300,
  mt: 1,
  p: 4,
  display: 'grid',
  gap: 3,
  color: color.ink,
  '& code': { fontSize: 11.5 },
} as const;
