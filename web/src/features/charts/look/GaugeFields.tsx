import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { Plus, X } from 'lucide-react';
import { chartTypes, type GaugeBand, type GaugeVisual } from '@datavizpro/contract';
import { NativeSelect, type SelectOption } from '../../../ui/NativeSelect';
import { color } from '../../../ui/theme/color';
import { useEditor } from '../editor/EditorContext';
import { LookSection } from './LookSection';
import { NumberSetting } from './NumberSetting';

const mostBands = 8;
const looks: readonly SelectOption<GaugeBand['look']>[] = [
  { value: 'good', label: 'Good' },
  { value: 'warn', label: 'Attention' },
  { value: 'bad', label: 'Bad' },
];
const ends = [
  ['min', 'Begins at'],
  ['max', 'Ends at'],
  ['target', 'Goal'],
] as const;

/** The scale of a gauge: its ends, its goal, and the stretches that mean something. */
export function GaugeFields() {
  const { model, dispatch } = useEditor();
  const { gauge = {} } = model.visual;
  if (!chartTypes[model.type].settings.includes('gauge')) return null;
  const change = (next: { readonly [K in keyof GaugeVisual]?: GaugeVisual[K] | undefined }): void => {
    const said = Object.entries({ ...gauge, ...next }).filter(([, value]) => value !== undefined);
    const made = said.length === 0 ? undefined : (Object.fromEntries(said) as GaugeVisual);
    dispatch({ do: 'setVisual', change: { gauge: made } }, `visual gauge ${Object.keys(next).join()}`);
  };
  return (
    <LookSection title="Scale" summary={gauge.bands ? `${gauge.bands.length} stretches` : undefined}>
      {ends.map(([key, label]) => (
        <NumberSetting
          key={key}
          label={label}
          placeholder={key === 'target' ? 'None' : 'Automatic'}
          value={gauge[key]}
          onChange={(value) => change({ [key]: value })}
        />
      ))}
      <BandFields
        bands={gauge.bands ?? []}
        onChange={(bands) => change({ bands: bands.length === 0 ? undefined : bands })}
      />
    </LookSection>
  );
}

interface BandFieldsProps {
  readonly bands: readonly GaugeBand[];
  readonly onChange: (bands: readonly GaugeBand[]) => void;
}

function BandFields({ bands, onChange }: BandFieldsProps) {
  const put = (at: number, band: GaugeBand): void => onChange(bands.map((each, index) => (index === at ? band : each)));
  const add = (): void => onChange([...bands, { to: (bands.at(-1)?.to ?? 0) + 10, look: 'good' }]);
  return (
    <Box role="group" aria-label="Stretches of the scale" sx={{ display: 'grid', gap: 2 }}>
      <Box sx={{ fontSize: 12, fontWeight: 540, color: color.ink2 }}>Stretches, each up to</Box>
      {bands.map((band, at) => (
        <Box
          key={at}
          sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 104px auto', gap: 1, alignItems: 'end' }}
        >
          <NumberSetting
            label={`End of stretch ${at + 1}`}
            value={band.to}
            onChange={(to) => {
              if (to !== undefined) put(at, { ...band, to });
            }}
          />
          <NativeSelect
            label={`Look of stretch ${at + 1}`}
            value={band.look}
            options={looks}
            onChange={(look) => put(at, { ...band, look })}
          />
          <IconButton
            size="small"
            aria-label={`Remove stretch ${at + 1}`}
            onClick={() => onChange(bands.filter((_, index) => index !== at))}
          >
            <X size={14} />
          </IconButton>
        </Box>
      ))}
      <Button
        size="small"
        startIcon={<Plus size={14} />}
        disabled={bands.length >= mostBands}
        sx={{ justifySelf: 'start' }}
        onClick={add}
      >
        Add a stretch
      </Button>
    </Box>
  );
}
