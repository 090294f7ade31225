import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import {
  chartTypes,
  forecastIntervals,
  periodName,
  placeBounds,
  timeGrains,
  type CalculationPeriod,
  type ChartVisual,
  type TimeGrain,
} from '@datavizpro/contract';
import { Field } from '../../../ui/Field';
import { NativeSelect, type SelectOption } from '../../../ui/NativeSelect';
import { useEditor } from '../editor/EditorContext';
import { shelf } from '../model/shelves';
import type { EditorModel } from '../model/types';
import { LookSection } from './LookSection';
import { NumberSetting } from './NumberSetting';

/** Trend, moving average, forecast and the time before: where the chart runs along a time, or is a cloud of points. */
export function CourseFields() {
  const { model } = useEditor();
  const offered = chartTypes[model.type].settings;
  if (!offered.includes('trend')) return null;
  const grain = grainOf(model);
  const alongTime = offered.includes('compareWith');
  if (alongTime && !mayGoOn(model)) return null;
  return (
    <LookSection title="Trend and comparison" summary={summaryOf(model.visual)}>
      <TrendField />
      {alongTime && <AverageField grain={grain} />}
      {alongTime && grain !== null && <CompareField grain={grain} />}
      {offered.includes('forecast') && grain !== null && <ForecastFields grain={grain} />}
    </LookSection>
  );
}

const along = (model: EditorModel) => shelf(model, 'x')[0];

/** Bars and lines along names have no course. */
function mayGoOn(model: EditorModel): boolean {
  const pill = along(model);
  return (
    pill !== undefined && (pill.grain !== null || pill.bin !== null || model.type === 'line' || model.type === 'area')
  );
}

const grainOf = (model: EditorModel): TimeGrain | null =>
  timeGrains.find((grain) => grain === along(model)?.grain) ?? null;

const summaryOf = ({ trend, movingAverage, forecast, compareWith }: ChartVisual): string =>
  [trend ? 'Trend' : '', movingAverage ? 'Average' : '', compareWith ? 'Comparison' : '', forecast ? 'Forecast' : '']
    .filter(Boolean)
    .join(', ');

function TrendField() {
  const { model, dispatch } = useEditor();
  return (
    <FormControlLabel
      control={
        <Switch
          size="small"
          checked={model.visual.trend !== undefined}
          onChange={(_event, checked) =>
            dispatch({ do: 'setVisual', change: { trend: checked ? 'linear' : undefined } })
          }
        />
      }
      label="Trend line, by least squares"
      sx={{ m: 0, gap: 2, minHeight: 30 }}
    />
  );
}

function AverageField({ grain }: { readonly grain: TimeGrain | null }) {
  const { model, dispatch } = useEditor();
  return (
    <NumberSetting
      label={`Moving average of so many ${grain ? `${grain}s` : 'values'}`}
      placeholder="None"
      whole
      {...placeBounds.movingAverage}
      value={model.visual.movingAverage}
      onChange={(movingAverage) => dispatch({ do: 'setVisual', change: { movingAverage } }, 'visual movingAverage')}
    />
  );
}

const none = 'none';
const textOf = ({ count, unit = 'year' }: CalculationPeriod): string => `${count} ${unit}`;

function CompareField({ grain }: { readonly grain: TimeGrain }) {
  const { model, dispatch } = useEditor();
  const chosen = model.visual.compareWith;
  const periods = [...periodsFor(grain, model), ...(chosen ? [chosen] : [])];
  const unique = [...new Map(periods.map((period) => [textOf(period), period])).values()];
  const options: readonly SelectOption<string>[] = [
    { value: none, label: 'Nothing' },
    ...unique.map((period) => ({ value: textOf(period), label: labelOf(period) })),
  ];
  return (
    <Field label="Compare with">
      {({ id }) => (
        <NativeSelect
          id={id}
          value={chosen ? textOf(chosen) : none}
          options={options}
          onChange={(value) =>
            dispatch({ do: 'setVisual', change: { compareWith: unique.find((period) => textOf(period) === value) } })
          }
        />
      )}
    </Field>
  );
}

function labelOf(period: CalculationPeriod): string {
  const name = periodName(period);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

const comparable: readonly TimeGrain[] = ['hour', 'day', 'week', 'month', 'quarter', 'year'];

/** Calendar units as long as the groups or longer; first the period that a filter shows, as the one before it. */
function periodsFor(grain: TimeGrain, model: EditorModel): readonly CalculationPeriod[] {
  const longer = comparable.filter((unit) => timeGrains.indexOf(unit) >= timeGrains.indexOf(grain));
  const field = along(model)?.field;
  const shown = model.filters.flatMap(({ filter }): readonly CalculationPeriod[] =>
    'op' in filter && filter.op === 'relative' && field?.kind === 'column' && filter.column === field.column
      ? [{ count: filter.last, unit: filter.unit }]
      : [],
  );
  const fitting = shown.filter(({ unit }) => unit !== undefined && longer.includes(unit));
  return [...fitting, ...longer.map((unit) => ({ count: 1, unit }))];
}

function ForecastFields({ grain }: { readonly grain: TimeGrain }) {
  const { model, dispatch } = useEditor();
  const { forecast } = model.visual;
  const change = (next: ChartVisual['forecast']): void =>
    dispatch({ do: 'setVisual', change: { forecast: next } }, 'visual forecast');
  return (
    <>
      <NumberSetting
        label={`Forecast so many ${grain}s`}
        placeholder="None"
        whole
        {...placeBounds.forecast}
        value={forecast?.periods}
        onChange={(periods) => change(periods === undefined ? undefined : { ...forecast, periods })}
      />
      {forecast ? (
        <Field label="Its band holds" hint="Of what may come, if it goes on as before">
          {({ id, describedBy }) => (
            <NativeSelect
              id={id}
              describedBy={describedBy}
              value={String(forecast.interval ?? 95)}
              options={forecastIntervals.map((interval) => ({ value: String(interval), label: `${interval} %` }))}
              onChange={(value) => change({ ...forecast, interval: value === '80' ? 80 : 95 })}
            />
          )}
        </Field>
      ) : null}
    </>
  );
}
