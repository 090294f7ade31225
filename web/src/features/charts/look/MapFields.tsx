import { chartTypes, mapShapes, type MapShapes, type MapVisual } from '@datavizpro/contract';
import { regionCountries } from '@datavizpro/contract/shapes';
import { Field } from '../../../ui/Field';
import { NativeSelect, type SelectOption } from '../../../ui/NativeSelect';
import { useEditor } from '../editor/EditorContext';
import { LookSection } from './LookSection';

const auto = 'auto';
const shapeNames: Partial<Record<MapShapes, string>> = {
  world: 'Countries of the world',
  usStates: 'States of the USA',
};

/** Maps of the regions of single countries, by the names of the countries. */
function regionMaps(): SelectOption<string>[] {
  const names = new Intl.DisplayNames(navigator.language, { type: 'region' });
  return regionCountries
    .map((country) => ({ value: `regions:${country}`, label: `Regions of ${names.of(country) ?? country}` }))
    .sort((a, b) => a.label.localeCompare(b.label));
}

/** Which map, how much of it is seen, and how values become colours. */
export function MapFields() {
  const { model, dispatch } = useEditor();
  if (!chartTypes[model.type].settings.includes('map')) return null;
  const { map = {} } = model.visual;
  const change = (key: keyof MapVisual, value: string): void => {
    const { [key]: _before, ...rest } = map;
    const next = value === auto ? rest : { ...rest, [key]: value };
    dispatch({ do: 'setVisual', change: { map: Object.keys(next).length === 0 ? undefined : next } });
  };
  const shapes = [
    { value: auto, label: 'What the places are of' },
    ...mapShapes.map((value) => ({ value, label: shapeNames[value] ?? value })),
    ...regionMaps(),
  ];
  const isRegions = model.type === 'choropleth';
  return (
    <LookSection title="Map">
      {isRegions && (
        <Choice label="Regions" value={map.shapes} options={shapes} onChange={(value) => change('shapes', value)} />
      )}
      <Choice label="Shown" value={map.view} options={views} onChange={(value) => change('view', value)} />
      {isRegions && (
        <Choice
          label="Steps of colour"
          value={map.steps}
          options={steps}
          onChange={(value) => change('steps', value)}
        />
      )}
    </LookSection>
  );
}

const views: readonly SelectOption<string>[] = [
  { value: auto, label: 'As near as the places allow' },
  { value: 'whole', label: 'The whole map' },
];
const steps: readonly SelectOption<string>[] = [
  { value: auto, label: 'By how values spread' },
  { value: 'even', label: 'Of one size' },
  { value: 'quantiles', label: 'With equally many places' },
];

interface ChoiceProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly SelectOption<string>[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, value = auto, options, onChange }: ChoiceProps) {
  const known = options.some((option) => option.value === value);
  return (
    <Field label={label}>
      {({ id }) => (
        <NativeSelect
          id={id}
          value={value}
          options={known ? options : [...options, { value, label: value }]}
          onChange={onChange}
        />
      )}
    </Field>
  );
}
