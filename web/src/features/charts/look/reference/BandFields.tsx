import Box from '@mui/material/Box';
import { chartTypes, type AxisPlace, type ReferenceBand } from '@datavizpro/contract';
import { useEditor } from '../../editor/EditorContext';
import type { Drawn } from '../../stage/use-chart-result';
import { LookSection } from '../LookSection';
import { axisFacts, type AxisFacts } from './axis-facts';
import { ChoiceField } from './ChoiceField';
import { DraftField, type Reading } from '../DraftField';
import { axisOf, looks, lookOf, said } from './fields';
import { ItemList } from './ItemList';
import { PlaceField } from './PlaceField';
import { readNumber, readText } from '../readings';

/** Shaded stretches of an axis: what is normal, when something was. */
export function BandFields({ drawn }: { readonly drawn: Drawn | null }) {
  const { model, dispatch } = useEditor();
  if (!chartTypes[model.type].settings.includes('bands')) return null;
  const bands = model.visual.bands ?? [];
  const facts = axisFacts(model.type, drawn);
  return (
    <LookSection title="Bands" summary={bands.length > 0 ? String(bands.length) : undefined}>
      <ItemList<ReferenceBand>
        items={bands}
        name="band"
        none="A range that is normal, or a time in which something happened."
        make={() => ({ from: facts.thirds[0], to: facts.thirds[2] })}
        onChange={(next) =>
          dispatch(
            { do: 'setVisual', change: { bands: next.length > 0 ? next : undefined } },
            next.length === bands.length ? 'visual bands' : undefined,
          )
        }
      >
        {(band, change) => <BandField band={band} facts={facts} onChange={change} />}
      </ItemList>
    </LookSection>
  );
}

interface BandFieldProps {
  readonly band: ReferenceBand;
  readonly facts: AxisFacts;
  readonly onChange: (band: ReferenceBand) => void;
}

function BandField({ band, facts, onChange }: BandFieldProps) {
  const { axis = 'y', look = 'neutral' } = band;
  const set = (next: { readonly [K in keyof ReferenceBand]?: ReferenceBand[K] | undefined }): void =>
    onChange(said<ReferenceBand>({ ...band, ...next }));
  return (
    <>
      {facts.axes.length > 1 && (
        <ChoiceField
          label="Across"
          value={axis}
          options={facts.axes.map((each) => ({ value: each.axis, label: each.label }))}
          onChange={(next) => {
            const place = facts.top ?? facts.categories[0] ?? '';
            const ends = next === 'x' ? { from: place, to: place } : { from: facts.thirds[0], to: facts.thirds[2] };
            onChange({ ...said<ReferenceBand>({ label: band.label, look: band.look }), ...axisOf(next), ...ends });
          }}
        />
      )}
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2 }}>
        <EndField label="From" end="from" {...{ band, facts }} onChange={(from) => set({ from })} />
        <EndField label="To" end="to" {...{ band, facts }} onChange={(to) => set({ to })} />
      </Box>
      <DraftField
        label="Name"
        placeholder="None"
        value={band.label}
        read={readText(false)}
        onChange={(label) => set({ label })}
      />
      <ChoiceField label="Look" value={look} options={looks} onChange={(next) => set({ look: lookOf(next).look })} />
    </>
  );
}

interface EndFieldProps {
  readonly label: string;
  readonly end: 'from' | 'to';
  readonly band: ReferenceBand;
  readonly facts: AxisFacts;
  readonly onChange: (place: AxisPlace | undefined) => void;
}

/** One of the two ends may be missing: the band then goes to the end of the axis. */
function EndField({ label, end, band, facts, onChange }: EndFieldProps) {
  const value = band[end];
  const other = band[end === 'from' ? 'to' : 'from'];
  const required = other === undefined;
  if (band.axis === 'x') return <PlaceField {...{ label, facts, value, required, onChange }} />;
  const read = (text: string): Reading<number> => readNumber({ required })(text);
  const number = typeof value === 'number' ? value : undefined;
  return <DraftField label={label} placeholder="The end" numeric value={number} read={read} onChange={onChange} />;
}
