import { useState } from 'react';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import IconButton from '@mui/material/IconButton';
import OutlinedInput from '@mui/material/OutlinedInput';
import { Eye, EyeOff } from 'lucide-react';
import { Field } from '../../../ui/Field';
import { NativeSelect } from '../../../ui/NativeSelect';
import { color } from '../../../ui/theme/color';
import { fonts } from '../../../ui/theme/tokens';
import type { FieldValue, FormField } from './form-model';
import { optionWord } from './option-words';

interface ConnectionFieldProps {
  readonly field: FormField;
  readonly value: FieldValue | undefined;
  readonly onChange: (value: FieldValue) => void;
  readonly error: string | undefined;
  /** A secret that the server has: left empty, it stays. */
  readonly stored: boolean;
  /** Tells of text that was pasted; true when it was taken care of. */
  readonly onPasted?: (text: string) => boolean;
}

/** One field of a connector's form, as its definition asks. */
export function ConnectionField(props: ConnectionFieldProps) {
  const { field, value, onChange, error } = props;
  if (field.type === 'boolean') return <BooleanField {...props} />;
  return (
    <Field label={labelOf(field)} error={error} {...(field.help === undefined ? {} : { hint: field.help })}>
      {({ id, describedBy }) => {
        if (field.type !== 'select') return <TextField {...props} id={id} describedBy={describedBy} />;
        return (
          <NativeSelect
            id={id}
            describedBy={describedBy}
            invalid={error !== undefined}
            value={value === undefined ? '' : String(value)}
            options={[
              ...(value === undefined ? [{ value: '', label: field.required ? 'Choose' : 'Not set' }] : []),
              ...(field.options ?? []).map((option) => ({ value: option, label: optionWord(field.name, option) })),
            ]}
            onChange={onChange}
          />
        );
      }}
    </Field>
  );
}

const labelOf = (field: FormField): string => (field.required ? field.title : `${field.title} (optional)`);

interface TextFieldProps extends ConnectionFieldProps {
  readonly id: string;
  readonly describedBy: string | undefined;
}

function TextField({ field, value, onChange, error, stored, onPasted, id, describedBy }: TextFieldProps) {
  const [seen, setSeen] = useState(false);
  const long = field.type === 'textarea';
  const hidden = field.secret && !long && !seen;
  const text = value === undefined ? '' : String(value);
  return (
    <OutlinedInput
      id={id}
      fullWidth
      type={hidden ? 'password' : 'text'}
      value={text}
      error={error !== undefined}
      placeholder={stored ? 'Stored. Leave empty to keep it' : (field.placeholder ?? '')}
      onChange={(event) => onChange(event.target.value)}
      onPaste={(event) => {
        if (onPasted?.(event.clipboardData.getData('text')) === true) event.preventDefault();
      }}
      onBlur={() => {
        if (text.includes('://')) onPasted?.(text);
      }}
      inputProps={{
        'aria-describedby': describedBy,
        'aria-required': field.required && !stored,
        // Passwords of databases are nobody's password here: no manager fills or keeps them.
        autoComplete: field.secret ? 'new-password' : 'off',
        autoCapitalize: 'none',
        spellCheck: false,
        ...(field.type === 'number' ? { inputMode: 'numeric' as const } : {}),
        ...(long ? {} : { maxLength: 1_000 }),
      }}
      {...(long ? { multiline: true, minRows: 3, maxRows: 8, sx: pemStyle } : {})}
      {...(field.secret && !long && text !== ''
        ? { endAdornment: <SeeButton seen={seen} title={field.title} onChange={setSeen} /> }
        : {})}
    />
  );
}

interface SeeButtonProps {
  readonly seen: boolean;
  readonly title: string;
  readonly onChange: (seen: boolean) => void;
}

const SeeButton = ({ seen, title, onChange }: SeeButtonProps) => (
  <IconButton
    edge="end"
    aria-label={`Show ${title.toLowerCase()}`}
    aria-pressed={seen}
    onClick={() => onChange(!seen)}
    sx={{ width: 24, height: 24, color: color.ink2 }}
  >
    {seen ? <EyeOff size={14} /> : <Eye size={14} />}
  </IconButton>
);

function BooleanField({ field, value, onChange }: ConnectionFieldProps) {
  return (
    <Box>
      <FormControlLabel
        control={
          <Checkbox
            size="small"
            checked={value === true}
            onChange={(event) => onChange(event.target.checked)}
            sx={{ p: '4px', mr: '6px' }}
          />
        }
        label={field.title}
        sx={{ m: 0, fontSize: 13 }}
      />
      {field.help !== undefined && <Box sx={{ fontSize: 12, color: color.ink2, pl: '32px' }}>{field.help}</Box>}
    </Box>
  );
}

const pemStyle = { '& textarea': { fontFamily: fonts.mono, fontSize: 12, lineHeight: 1.5 } } as const;
