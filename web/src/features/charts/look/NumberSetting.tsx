import { DraftField } from './DraftField';
import { readNumber } from './readings';

interface NumberSettingProps {
  readonly label: string;
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
  readonly placeholder?: string;
  readonly min?: number;
  readonly max?: number;
  /** Only whole numbers. */
  readonly whole?: boolean;
}

/** A number or nothing; what is no number yet stays in the field, and changes nothing. */
export function NumberSetting({ label, value, onChange, placeholder = 'Automatic', ...wanted }: NumberSettingProps) {
  return <DraftField label={label} numeric {...{ value, placeholder, onChange }} read={readNumber(wanted)} />;
}
