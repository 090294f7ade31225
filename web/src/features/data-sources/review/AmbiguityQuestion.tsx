import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { CircleHelp } from 'lucide-react';
import type { ColumnReading, ColumnType } from '@datavizpro/contract';
import { typeTitles } from '../column-types';
import { color } from '../../../ui/theme/color';
import { fonts, radius } from '../../../ui/theme/tokens';
import { describeFormat, describeOrder } from './formats';

interface Choice {
  readonly type: ColumnType;
  readonly format: string | null;
}

interface AmbiguityQuestionProps {
  /** As it was read. */
  readonly column: ColumnReading;
  /** As the draft has it. */
  readonly chosen: Choice;
  readonly onChoose: (choice: Choice) => void;
}

const keyOf = ({ type, format }: Choice): string => JSON.stringify([type, format]);

/** Every value fits two readings: only a person knows which one is meant. */
export function AmbiguityQuestion({ column, chosen, onChoose }: AmbiguityQuestionProps) {
  const choices: readonly Choice[] = [{ type: column.type, format: column.format }, ...column.alternatives];
  const sample = column.samples[0] ?? '';
  return (
    <Box sx={boxStyle}>
      <Box aria-hidden sx={{ color: color.warn, pt: '2px', lineHeight: 0 }}>
        <CircleHelp size={17} />
      </Box>
      <Box sx={{ flex: '1 1 220px', minWidth: 0 }}>
        <Box sx={{ fontWeight: 560 }}>
          <Box component="span" sx={{ fontFamily: fonts.mono }}>
            {column.name}
          </Box>
          : {questionOf(sample, choices)}
        </Box>
        <Box sx={{ color: color.ink2, fontSize: 12.5 }}>
          Every value fits both. Until you decide, the first is used.
        </Box>
      </Box>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={keyOf(chosen)}
        aria-label={`How to read ${column.name}`}
        onChange={(_event, value: string | null) => {
          const choice = choices.find((other) => keyOf(other) === value);
          if (choice) onChoose(choice);
        }}
      >
        {choices.map((choice) => (
          <ToggleButton key={keyOf(choice)} value={keyOf(choice)}>
            {choiceTitle(choice)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </Box>
  );
}

function questionOf(sample: string, choices: readonly Choice[]): string {
  const orders = choices.map((choice) => describeOrder(choice.format));
  if (orders.every((order) => order !== null)) {
    return `is “${sample}” ${orders.map((order) => order.toLowerCase()).join(' or ')}?`;
  }
  return `what is “${sample}”?`;
}

function choiceTitle({ type, format }: Choice): string {
  const order = describeOrder(format);
  if (order !== null) return order;
  return format === null ? typeTitles[type] : `${typeTitles[type]}, ${describeFormat(type, format)}`;
}

const boxStyle = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 3,
  px: 4,
  py: 3,
  fontSize: 13,
  bgcolor: color.warnSoft,
  borderRadius: `${radius.md}px`,
} as const;
