import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import Box from '@mui/material/Box';
import { chartTypes, type AxesVisual, type AxisScale, type AxisVisual, type ValueAxisName } from '@datavizpro/contract';
import type { SelectOption } from '../../../../ui/NativeSelect';
import { color } from '../../../../ui/theme/color';
import { useEditor } from '../../editor/EditorContext';
import { LookSection } from '../LookSection';
import { ChoiceField } from './ChoiceField';
import { DraftField } from '../DraftField';
import { said } from './fields';
import { readNumber } from '../readings';

const scales: readonly SelectOption<AxisScale>[] = [
  { value: 'linear', label: 'Linear' },
  { value: 'log', label: 'Logarithmic' },
  { value: 'symlog', label: 'Logarithmic on both sides of zero' },
];
const names: Readonly<Record<ValueAxisName, string>> = { y: 'Values', right: 'Right axis', x: 'Horizontal axis' };

/** Scale, ends and direction of each axis of values. */
export function AxesFields() {
  const { model } = useEditor();
  const { settings, axes = [], linear = false } = chartTypes[model.type];
  if (!settings.includes('axes')) return null;
  const { visual } = model;
  const isSet = axes.some((axis) => visual.axes?.[axis] !== undefined) || visual.scale !== undefined;
  return (
    <LookSection title={axes.length > 1 ? 'Axes' : 'Axis of values'} summary={isSet ? 'Set' : undefined}>
      {axes.map((axis) => (
        <AxisFields key={axis} axis={axis} alone={axes.length === 1} linear={linear} />
      ))}
    </LookSection>
  );
}

interface AxisFieldsProps {
  readonly axis: ValueAxisName;
  readonly alone: boolean;
  readonly linear: boolean;
}

function AxisFields({ axis, alone, linear }: AxisFieldsProps) {
  const { model, dispatch } = useEditor();
  const { visual } = model;
  const wish: AxisVisual = visual.axes?.[axis] ?? {};
  const short = axis === 'y' ? visual.scale : undefined;
  const change = (next: { readonly [K in keyof AxisVisual]?: AxisVisual[K] | undefined }, key: string): void => {
    const made = said<AxisVisual>({ ...(short === undefined ? {} : { scale: short }), ...wish, ...next });
    const { [axis]: _, ...others } = visual.axes ?? {};
    const axes: AxesVisual = Object.keys(made).length > 0 ? { ...others, [axis]: made } : others;
    const stored = Object.keys(axes).length > 0 ? axes : undefined;
    // The scale of the values is kept in one place.
    const rest = axis === 'y' ? { scale: undefined } : {};
    dispatch({ do: 'setVisual', change: { axes: stored, ...rest } }, `visual axes ${axis} ${key}`);
  };
  return (
    <Box role="group" aria-label={names[axis]} sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
      {alone ? null : <Box sx={{ fontSize: 12.5, fontWeight: 540, color: color.ink }}>{names[axis]}</Box>}
      {linear ? null : (
        <ChoiceField
          label="Scale"
          value={wish.scale ?? short ?? 'linear'}
          options={scales}
          onChange={(scale) => change({ scale: scale === 'linear' ? undefined : scale }, 'scale')}
        />
      )}
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2 }}>
        <DraftField
          label="Begins at"
          placeholder="Automatic"
          numeric
          value={wish.min}
          read={readNumber({ below: wish.max })}
          onChange={(min) => change({ min }, 'min')}
        />
        <DraftField
          label="Ends at"
          placeholder="Automatic"
          numeric
          value={wish.max}
          read={readNumber({ above: wish.min })}
          onChange={(max) => change({ max }, 'max')}
        />
      </Box>
      <FormControlLabel
        control={
          <Switch
            size="small"
            checked={wish.inverted ?? false}
            onChange={(_event, inverted) => change({ inverted: inverted || undefined }, 'inverted')}
          />
        }
        label="Turned round"
        sx={{ m: 0, gap: 2, minHeight: 30 }}
      />
    </Box>
  );
}
