import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import OutlinedInput from '@mui/material/OutlinedInput';
import { Plus, X } from 'lucide-react';
import { ruleOperators, type CellLook, type ColumnRule } from '@datavizpro/contract';
import { NativeSelect, type SelectOption } from '../../../ui/NativeSelect';
import { color } from '../../../ui/theme/color';

const operators: Readonly<Record<ColumnRule['is'], string>> = {
  lt: 'less than',
  lte: 'at most',
  gt: 'more than',
  gte: 'at least',
  eq: 'equal to',
  neq: 'not equal to',
  contains: 'contains',
  empty: 'empty',
};
const looks: readonly SelectOption<CellLook>[] = [
  { value: 'good', label: '✓ Good' },
  { value: 'warn', label: '! Attention' },
  { value: 'bad', label: '✕ Bad' },
  { value: 'info', label: 'i Note' },
  { value: 'strong', label: 'Bold' },
];
const mostRules = 20;

interface RuleFieldsProps {
  readonly rules: readonly ColumnRule[];
  readonly numeric: boolean;
  readonly onChange: (rules: readonly ColumnRule[]) => void;
}

/** Cells that stand out: the first rule that is true decides. */
export function RuleFields({ rules, numeric, onChange }: RuleFieldsProps) {
  const replace = (at: number, rule: ColumnRule): void =>
    onChange(rules.map((each, index) => (index === at ? rule : each)));
  return (
    <Box role="group" aria-label="Rules for cells" sx={{ display: 'grid', gap: 2 }}>
      <Box sx={{ fontSize: 12, fontWeight: 540, color: color.ink2 }}>Make cells stand out that are</Box>
      {rules.map((rule, at) => (
        <RuleRow
          key={at}
          rule={rule}
          place={at + 1}
          numeric={numeric}
          onChange={(next) => replace(at, next)}
          onRemove={() => onChange(rules.filter((_, index) => index !== at))}
        />
      ))}
      <Button
        size="small"
        startIcon={<Plus size={14} />}
        disabled={rules.length >= mostRules}
        sx={{ justifySelf: 'start' }}
        onClick={() =>
          onChange([...rules, numeric ? { is: 'lt', value: 0, look: 'bad' } : { is: 'empty', look: 'warn' }])
        }
      >
        Add a rule
      </Button>
    </Box>
  );
}

interface RuleRowProps {
  readonly rule: ColumnRule;
  readonly place: number;
  readonly numeric: boolean;
  readonly onChange: (rule: ColumnRule) => void;
  readonly onRemove: () => void;
}

function RuleRow({ rule, place, numeric, onChange, onRemove }: RuleRowProps) {
  const of = `of rule ${place}`;
  const setOperator = (is: ColumnRule['is']): void => {
    const { value, ...rest } = rule;
    onChange(is === 'empty' ? { ...rest, is } : { ...rest, is, value: value ?? (numeric ? 0 : '') });
  };
  return (
    <Box sx={rowStyle}>
      <NativeSelect
        label={`Condition ${of}`}
        value={rule.is}
        options={ruleOperators.map((is) => ({ value: is, label: operators[is] }))}
        onChange={setOperator}
      />
      <IconButton size="small" aria-label={`Remove rule ${place}`} onClick={onRemove}>
        <X size={14} />
      </IconButton>
      <Box sx={{ display: 'flex', gap: 1, minWidth: 0, gridColumn: '1 / -1' }}>
        {rule.is === 'empty' ? null : (
          <OutlinedInput
            value={String(rule.value ?? '')}
            inputProps={{ 'aria-label': `Value ${of}`, maxLength: 1_000 }}
            sx={{ flex: 1, minWidth: 0 }}
            onChange={(event) => onChange({ ...rule, value: valueOf(event.target.value, numeric) })}
          />
        )}
        <NativeSelect
          label={`Look ${of}`}
          width={rule.is === 'empty' ? '100%' : 116}
          value={rule.look}
          options={looks}
          onChange={(look) => onChange({ ...rule, look })}
        />
      </Box>
    </Box>
  );
}

/** A number once it reads as one and as the same when it is written; until then what was typed. */
function valueOf(text: string, numeric: boolean): number | string {
  const number = Number(text);
  return numeric && text.trim() !== '' && String(number) === text ? number : text;
}

const rowStyle = {
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  gap: 1,
  alignItems: 'center',
  minWidth: 0,
  p: 2,
  borderRadius: '6px',
  border: `1px solid ${color.hair}`,
} as const;
