import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import { chartTypes, nullWays, type ChartVisual } from '@datavizpro/contract';
import type { SelectOption } from '../../../../ui/NativeSelect';
import { useEditor } from '../../editor/EditorContext';
import { ChoiceField } from './ChoiceField';

type Nulls = NonNullable<ChartVisual['nulls']>;
const wayLabels: Readonly<Record<Nulls, string>> = {
  gap: 'A gap',
  connect: 'Connected, dotted',
  zero: 'As zero',
};
const auto = 'auto';
const ways: readonly SelectOption<Nulls | typeof auto>[] = [
  { value: auto, label: 'Automatic' },
  ...nullWays.map((value) => ({ value, label: wayLabels[value] })),
];

/** How marks tell what they are, and that something is missing. */
export function MarkFields() {
  const { model, dispatch } = useEditor();
  const { settings } = chartTypes[model.type];
  const { nulls, patterns = false } = model.visual;
  return (
    <>
      {settings.includes('nulls') && (
        <ChoiceField
          label="Missing values"
          value={nulls ?? auto}
          options={ways}
          onChange={(next) => dispatch({ do: 'setVisual', change: { nulls: next === auto ? undefined : next } })}
        />
      )}
      {settings.includes('patterns') && (
        <FormControlLabel
          control={
            <Switch
              size="small"
              checked={patterns}
              onChange={(_event, checked) => dispatch({ do: 'setVisual', change: { patterns: checked || undefined } })}
            />
          }
          label="Patterns besides colours"
          sx={{ m: 0, gap: 2, minHeight: 30 }}
        />
      )}
    </>
  );
}
