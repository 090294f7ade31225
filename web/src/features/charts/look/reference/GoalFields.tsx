import { chartTypes, goalStatistics, type GoalLine, type GoalStatistic } from '@datavizpro/contract';
import type { SelectOption } from '../../../../ui/NativeSelect';
import { useEditor } from '../../editor/EditorContext';
import type { Drawn } from '../../stage/use-chart-result';
import { colorNames } from '../color-names';
import { LookSection } from '../LookSection';
import { axisFacts, type AxisFacts } from './axis-facts';
import { ChoiceField } from './ChoiceField';
import { DraftField } from '../DraftField';
import { axisOf, looks, lookOf, said } from './fields';
import { ItemList } from './ItemList';
import { PlaceField } from './PlaceField';
import { readNumber, readText } from '../readings';

type Kind = 'constant' | GoalStatistic;
const kindLabels: Readonly<Record<Kind, string>> = {
  constant: 'A value',
  average: 'The average',
  median: 'The median',
  min: 'The lowest value',
  max: 'The highest value',
  percentile: 'A percentile',
};
const kinds = ['constant' as const, ...goalStatistics].map((value): SelectOption<Kind> => ({
  value,
  label: kindLabels[value],
}));

/** Lines across the chart: goals, averages, days on which something happened. */
export function GoalFields({ drawn }: { readonly drawn: Drawn | null }) {
  const { model, dispatch } = useEditor();
  if (!chartTypes[model.type].settings.includes('goals')) return null;
  const goals = model.visual.goals ?? [];
  const facts = axisFacts(model.type, drawn);
  const series = drawn ? colorNames(drawn.configuration, drawn.result) : [];
  // Boxes are no single numbers: there is nothing to take an average of.
  const first: GoalLine = model.type === 'boxPlot' ? { at: facts.thirds[1] } : { statistic: 'average' };
  return (
    <LookSection title="Goal lines" summary={goals.length > 0 ? String(goals.length) : undefined}>
      <ItemList<GoalLine>
        items={goals}
        name="line"
        none="A goal, an average, or a day on which something happened."
        make={() => first}
        onChange={(next) =>
          dispatch(
            { do: 'setVisual', change: { goals: next.length > 0 ? next : undefined } },
            next.length === goals.length ? 'visual goals' : undefined,
          )
        }
      >
        {(goal, change) => <GoalField goal={goal} facts={facts} series={series} onChange={change} />}
      </ItemList>
    </LookSection>
  );
}

interface GoalFieldProps {
  readonly goal: GoalLine;
  readonly facts: AxisFacts;
  readonly series: readonly string[];
  readonly onChange: (goal: GoalLine) => void;
}

function GoalField({ goal, facts, series, onChange }: GoalFieldProps) {
  const { axis = 'y', look = 'neutral' } = goal;
  const style = said<GoalLine>({ label: goal.label, look: goal.look });
  const set = (next: { readonly [K in keyof GoalLine]?: GoalLine[K] | undefined }): void =>
    onChange(said<GoalLine>({ ...goal, ...next }));
  const onPlaces = axis === 'x' && facts.places !== 'number';
  return (
    <>
      {facts.axes.length > 1 && (
        <ChoiceField
          label="Across"
          value={axis}
          options={facts.axes.map((each) => ({ value: each.axis, label: each.label }))}
          onChange={(next) => {
            const at = next === 'x' ? (facts.top ?? facts.categories[0] ?? '') : facts.thirds[1];
            onChange({ ...style, ...axisOf(next), at });
          }}
        />
      )}
      {!onPlaces && (
        <ChoiceField
          label="At"
          value={goal.statistic ?? 'constant'}
          options={kinds}
          onChange={(kind) => onChange({ ...style, ...axisOf(axis), ...placeOf(kind, facts) })}
        />
      )}
      {goal.statistic === undefined &&
        (axis === 'x' ? (
          <PlaceField label="Place" facts={facts} required value={goal.at} onChange={(at) => set({ at })} />
        ) : (
          <DraftField
            label="Value"
            numeric
            value={typeof goal.at === 'number' ? goal.at : undefined}
            read={readNumber({ required: true })}
            onChange={(at) => set({ at })}
          />
        ))}
      {goal.statistic === 'percentile' && (
        <DraftField
          label="Percentile"
          numeric
          value={goal.percentile}
          read={readNumber({ required: true, min: 0, max: 100 })}
          onChange={(percentile) => set({ percentile })}
        />
      )}
      {goal.statistic !== undefined && series.length > 1 && (
        <ChoiceField
          label="Of"
          value={goal.of ?? ''}
          options={[{ value: '', label: 'Everything' }, ...series.map((name) => ({ value: name, label: name }))]}
          onChange={(of) => set({ of: of === '' ? undefined : of })}
        />
      )}
      <DraftField
        label="Name"
        placeholder={goal.statistic === undefined ? 'None' : 'Automatic'}
        value={goal.label}
        read={readText(false)}
        onChange={(label) => set({ label })}
      />
      <ChoiceField label="Look" value={look} options={looks} onChange={(next) => set({ look: lookOf(next).look })} />
    </>
  );
}

/** What the kind needs to be drawn at once. */
function placeOf(kind: Kind, facts: AxisFacts): GoalLine {
  if (kind === 'constant') return { at: facts.thirds[1] };
  return kind === 'percentile' ? { statistic: kind, percentile: 90 } : { statistic: kind };
}
