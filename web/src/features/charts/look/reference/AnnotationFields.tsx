import { chartTypes, type Annotation } from '@datavizpro/contract';
import { useEditor } from '../../editor/EditorContext';
import type { Drawn } from '../../stage/use-chart-result';
import { LookSection } from '../LookSection';
import { axisFacts, type AxisFacts } from './axis-facts';
import { DraftField } from '../DraftField';
import { said } from './fields';
import { ItemList } from './ItemList';
import { PlaceField } from './PlaceField';
import { readNumber, readText } from '../readings';

/** Words at places of the chart. */
export function AnnotationFields({ drawn }: { readonly drawn: Drawn | null }) {
  const { model, dispatch } = useEditor();
  const facts = axisFacts(model.type, drawn);
  const isOffered = chartTypes[model.type].settings.includes('annotations');
  if (!isOffered || !facts.axes.some(({ axis }) => axis === 'x')) return null;
  const annotations = model.visual.annotations ?? [];
  return (
    <LookSection title="Annotations" summary={annotations.length > 0 ? String(annotations.length) : undefined}>
      <ItemList<Annotation>
        items={annotations}
        name="note"
        none="Words at a place of the chart: what happened there."
        make={() => ({ text: 'Highest', at: facts.top ?? facts.categories[0] ?? '' })}
        onChange={(next) =>
          dispatch(
            { do: 'setVisual', change: { annotations: next.length > 0 ? next : undefined } },
            next.length === annotations.length ? 'visual notes' : undefined,
          )
        }
      >
        {(note, change) => <AnnotationField note={note} facts={facts} onChange={change} />}
      </ItemList>
    </LookSection>
  );
}

interface AnnotationFieldProps {
  readonly note: Annotation;
  readonly facts: AxisFacts;
  readonly onChange: (note: Annotation) => void;
}

function AnnotationField({ note, facts, onChange }: AnnotationFieldProps) {
  const set = (next: { readonly [K in keyof Annotation]?: Annotation[K] | undefined }): void =>
    onChange(said<Annotation>({ ...note, ...next }));
  return (
    <>
      <DraftField label="Words" value={note.text} read={readText(true)} onChange={(text) => set({ text })} />
      <PlaceField label="Place" facts={facts} required value={note.at} onChange={(at) => set({ at })} />
      <DraftField
        label="Value"
        placeholder="The highest there"
        numeric
        value={note.value}
        read={readNumber()}
        onChange={(value) => set({ value })}
      />
    </>
  );
}
