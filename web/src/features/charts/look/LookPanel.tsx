import { useState } from 'react';
import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import OutlinedInput from '@mui/material/OutlinedInput';
import Switch from '@mui/material/Switch';
import { chartTypes, type ChartKind, type ChartVisual } from '@datavizpro/contract';
import { Field } from '../../../ui/Field';
import { NativeSelect, type SelectOption } from '../../../ui/NativeSelect';
import { color } from '../../../ui/theme/color';
import { useEditor } from '../editor/EditorContext';
import type { Drawn } from '../stage/use-chart-result';
import { ColorFields } from './ColorFields';
import { CourseFields } from './CourseFields';
import { GaugeFields } from './GaugeFields';
import { LimitField } from './LimitField';
import { MapFields } from './MapFields';
import { AnnotationFields } from './reference/AnnotationFields';
import { AxesFields } from './reference/AxesFields';
import { BandFields } from './reference/BandFields';
import { GoalFields } from './reference/GoalFields';
import { MarkFields } from './reference/MarkFields';
import { TableFields } from './TableFields';
import { valueFormats } from './value-formats';
import { ZoneFields } from './ZoneFields';

type VisualKey = keyof ChartVisual;
type Texts = 'subtitle' | 'xTitle' | 'yTitle';
type Flags = 'donut' | 'smooth' | 'points' | 'zeroBaseline' | 'totals' | 'subtotals';
type Choices = 'stack' | 'orientation' | 'legend' | 'comparison' | 'better' | 'valueFormat' | 'secondAxis';

const texts: readonly (readonly [Texts, string])[] = [
  ['subtitle', 'Subtitle'],
  ['xTitle', 'Title of the horizontal axis'],
  ['yTitle', 'Title of the vertical axis'],
];

/** What is drawn when nobody has said anything: `auto` in the list stands for it. */
const auto = 'auto';
const choices: readonly (readonly [Choices, string, readonly SelectOption<string>[]])[] = [
  [
    'stack',
    'Several series',
    [
      { value: auto, label: 'Automatic' },
      { value: 'none', label: 'Beside each other' },
      { value: 'stacked', label: 'Stacked' },
      { value: 'percent', label: 'Stacked to 100 %' },
    ],
  ],
  [
    'orientation',
    'Bars',
    [
      { value: auto, label: 'Automatic' },
      { value: 'vertical', label: 'Upright' },
      { value: 'horizontal', label: 'Lying' },
    ],
  ],
  ['valueFormat', 'Format of values', valueFormats],
  [
    'secondAxis',
    'Axis of the lines',
    [
      { value: auto, label: 'Automatic' },
      { value: 'none', label: 'That of the bars' },
      { value: 'right', label: 'Their own, on the right' },
    ],
  ],
  [
    'legend',
    'Legend',
    [
      { value: auto, label: 'Automatic' },
      { value: 'top', label: 'Above' },
      { value: 'right', label: 'Beside' },
      { value: 'none', label: 'None' },
    ],
  ],
  [
    'comparison',
    'Compare with',
    [
      { value: auto, label: 'The point before' },
      { value: 'yearBefore', label: 'The same time a year before' },
      { value: 'none', label: 'Nothing' },
    ],
  ],
  [
    'better',
    'Good news is',
    [
      { value: auto, label: 'Not judged' },
      { value: 'more', label: 'More' },
      { value: 'less', label: 'Less' },
    ],
  ],
];

const flags: readonly (readonly [Flags, string])[] = [
  ['donut', 'Donut'],
  ['smooth', 'Smooth lines'],
  ['points', 'Mark the points'],
  ['zeroBaseline', 'Start at zero'],
  ['totals', 'Totals'],
  ['subtotals', 'Totals of each group'],
];

/** How the chart looks. Only what does something for this type. */
export function LookPanel({ drawn }: { readonly drawn: Drawn | null }) {
  const { model, readOnly } = useEditor();
  const offered = chartTypes[model.type].settings;
  const isOffered = ([key]: readonly [VisualKey, ...unknown[]]): boolean => offered.includes(key);
  return (
    <Box component="fieldset" disabled={readOnly} sx={{ display: 'grid', gap: 3, border: 0, m: 0, p: 0, minWidth: 0 }}>
      {texts.filter(isOffered).map(([key, label]) => (
        <TextSetting key={key} name={key} label={label} />
      ))}
      {choices.filter(isOffered).map(([key, label, options]) => (
        <ChoiceSetting key={key} name={key} label={label} options={options} />
      ))}
      {offered.includes('labels') && <LabelsSetting />}
      {flags.some(isOffered) && (
        <Box sx={{ display: 'grid' }}>
          {flags.filter(isOffered).map(([key, label]) => (
            <FlagSetting key={key} name={key} label={label} />
          ))}
        </Box>
      )}
      {offered.includes('colors') && <ColorFields drawn={drawn} />}
      <MarkFields />
      <AxesFields />
      <GoalFields drawn={drawn} />
      <BandFields drawn={drawn} />
      <AnnotationFields drawn={drawn} />
      <CourseFields />
      <TableFields drawn={drawn} />
      <GaugeFields />
      <MapFields />
      <Box sx={{ borderTop: `1px solid ${color.hair}`, pt: 3, display: 'grid', gap: 3 }}>
        <LimitField />
        <ZoneFields />
      </Box>
    </Box>
  );
}

function TextSetting({ name, label }: { readonly name: Texts; readonly label: string }) {
  const { model, dispatch } = useEditor();
  const stored = model.visual[name] ?? '';
  // A space at the end is on its way to another word: it stays here, and is not stored.
  const [text, setText] = useState(stored);
  const shown = text.trim() === stored ? text : stored;
  return (
    <Field label={label}>
      {({ id }) => (
        <OutlinedInput
          id={id}
          fullWidth
          value={shown}
          placeholder={name === 'subtitle' ? 'None' : 'Automatic'}
          inputProps={{ maxLength: 200 }}
          onChange={(event) => {
            setText(event.target.value);
            const next = event.target.value.trim();
            dispatch({ do: 'setVisual', change: { [name]: next === '' ? undefined : next } }, `visual ${name}`);
          }}
        />
      )}
    </Field>
  );
}

interface ChoiceSettingProps {
  readonly name: Choices;
  readonly label: string;
  readonly options: readonly SelectOption<string>[];
}

function ChoiceSetting({ name, label, options }: ChoiceSettingProps) {
  const { model, dispatch } = useEditor();
  const value = model.visual[name] ?? auto;
  const known = options.some((option) => option.value === value);
  return (
    <Field label={label}>
      {({ id }) => (
        <NativeSelect
          id={id}
          value={value}
          options={known ? options : [...options, { value, label: value }]}
          onChange={(next) => dispatch({ do: 'setVisual', change: { [name]: next === auto ? undefined : next } })}
        />
      )}
    </Field>
  );
}

const labelWishes: readonly SelectOption<string>[] = [
  { value: auto, label: 'Where they fit' },
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

/** Three ways, not two: what is written unasked can be taken away as well. */
function LabelsSetting() {
  const { model, dispatch } = useEditor();
  const { labels } = model.visual;
  return (
    <Field label="Write names and values">
      {({ id }) => (
        <NativeSelect
          id={id}
          value={labels === undefined ? auto : labels ? 'yes' : 'no'}
          options={labelWishes}
          onChange={(next) =>
            dispatch({ do: 'setVisual', change: { labels: next === auto ? undefined : next === 'yes' } })
          }
        />
      )}
    </Field>
  );
}

/** What is drawn while nobody has chosen. */
function initially(name: Flags, type: ChartKind): boolean {
  if (name === 'zeroBaseline') return type !== 'line' && type !== 'scatter' && type !== 'bubble';
  return name === 'subtotals' || (name === 'totals' && type === 'pivot');
}

function FlagSetting({ name, label }: { readonly name: Flags; readonly label: string }) {
  const { model, dispatch } = useEditor();
  const initial = initially(name, model.type);
  return (
    <FormControlLabel
      control={
        <Switch
          size="small"
          checked={model.visual[name] ?? initial}
          onChange={(_event, checked) =>
            dispatch({ do: 'setVisual', change: { [name]: checked === initial ? undefined : checked } })
          }
        />
      }
      label={label}
      sx={{ m: 0, gap: 2, minHeight: 30 }}
    />
  );
}
