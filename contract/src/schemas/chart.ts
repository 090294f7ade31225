import Joi, { type NumberSchema, type ObjectSchema, type StringSchema } from 'joi';
import type { ChartChange, ChartConfiguration, NewChart, SuggestRequest } from '../chart.js';
import type { FitPart } from '../chart-fit.js';
import type { ChartPart, PointsPart } from '../chart-part.js';
import { chartKinds } from '../chart-types/index.js';
import type { LinePart } from '../line-part.js';
import {
  cellLooks,
  columnTotals,
  forecastIntervals,
  mapShapes,
  nullWays,
  placeBounds,
  ruleOperators,
  type ChartVisual,
  type ColumnRule,
  type ColumnVisual,
  type ForecastVisual,
  type GaugeBand,
  type GaugeVisual,
  type MapVisual,
} from '../chart-visual.js';
import type { ListQuery } from '../list.js';
import { regionCountries } from '../places/region-countries.js';
import { periodSchema } from './calculation.js';
import { axisScales } from '../chart-reference.js';
import { annotationsSchema, axesSchema, bandsSchema, goalsSchema } from './chart-reference.js';
import { listQuerySchema } from './list.js';
import { has, queryBounds } from './query-fields.js';
import { querySpecSchema } from './query.js';
import { lineOfText, strictObject, uuid } from './strict.js';

/** Names of columns: whatever the data has. */
const columnName = (): StringSchema => Joi.string().min(1).max(1_000);
const description = (): StringSchema => Joi.string().max(5_000).allow('');
const title = (): StringSchema => lineOfText(200).allow('');

const valueFormat = (): StringSchema =>
  Joi.string()
    .pattern(/^(auto|integer|compact|percent|currency:[A-Z]{3}|decimal:\d)$/, { name: 'a format' })
    .messages({
      'string.pattern.name': '{{#label}} must be auto, integer, compact, percent, currency:EUR or decimal:2',
    });

const columnRuleSchema = strictObject<ColumnRule>({
  is: Joi.string()
    .valid(...ruleOperators)
    .required(),
  value: Joi.alternatives(Joi.number(), Joi.string().max(1_000).allow('')),
  look: Joi.string()
    .valid(...cellLooks)
    .required(),
});
const columnVisualSchema = strictObject<ColumnVisual>({
  title: title(),
  width: Joi.number().integer().min(40).max(2_000),
  pinned: Joi.boolean(),
  hidden: Joi.boolean(),
  valueFormat: valueFormat(),
  bar: Joi.boolean(),
  shade: Joi.boolean(),
  rules: Joi.array().items(columnRuleSchema).max(20),
  total: Joi.string().valid(...columnTotals),
});
const gaugeSchema = strictObject<GaugeVisual>({
  min: Joi.number(),
  max: Joi.number(),
  target: Joi.number(),
  bands: Joi.array()
    .items(
      strictObject<GaugeBand>({
        to: Joi.number().required(),
        look: Joi.string().valid('good', 'warn', 'bad').required(),
      }),
    )
    .max(8),
});
const mapSchema = strictObject<MapVisual>({
  shapes: Joi.string().valid(...mapShapes, ...regionCountries.map((country) => `regions:${country}`)),
  view: Joi.string().valid('auto', 'whole'),
  steps: Joi.string().valid('even', 'quantiles'),
});
const countOf = ({ min, max }: { readonly min: number; readonly max: number }) =>
  Joi.number().integer().min(min).max(max);
const forecastSchema = strictObject<ForecastVisual>({
  periods: countOf(placeBounds.forecast).required(),
  interval: Joi.number().valid(...forecastIntervals),
});

const visualSchema = strictObject<ChartVisual>({
  stack: Joi.string().valid('none', 'stacked', 'percent'),
  orientation: Joi.string().valid('vertical', 'horizontal'),
  donut: Joi.boolean(),
  smooth: Joi.boolean(),
  points: Joi.boolean(),
  labels: Joi.boolean(),
  legend: Joi.string().valid('auto', 'top', 'right', 'none'),
  xTitle: title(),
  yTitle: title(),
  valueFormat: valueFormat(),
  zeroBaseline: Joi.boolean(),
  scale: Joi.string().valid(...axisScales),
  colors: Joi.object()
    .pattern(Joi.string().max(1_000).allow(''), Joi.number().integer().min(0).max(7))
    .max(200) as ObjectSchema<NonNullable<ChartVisual['colors']>>,
  subtitle: title(),
  secondAxis: Joi.string().valid('none', 'right'),
  comparison: Joi.string().valid('none', 'previousPoint', 'yearBefore'),
  better: Joi.string().valid('more', 'less'),
  columns: Joi.object().pattern(columnName(), columnVisualSchema).max(200) as ObjectSchema<
    NonNullable<ChartVisual['columns']>
  >,
  totals: Joi.boolean(),
  subtotals: Joi.boolean(),
  gauge: gaugeSchema,
  map: mapSchema,
  axes: axesSchema,
  goals: goalsSchema,
  bands: bandsSchema,
  annotations: annotationsSchema,
  patterns: Joi.boolean(),
  nulls: Joi.string().valid(...nullWays),
  trend: Joi.string().valid('linear'),
  movingAverage: countOf(placeBounds.movingAverage),
  forecast: forecastSchema,
  compareWith: periodSchema(),
});

export const chartConfigurationSchema = strictObject<ChartConfiguration>({
  type: Joi.string()
    .valid(...chartKinds)
    .required(),
  query: querySpecSchema.required(),
  mapping: Joi.object()
    .pattern(Joi.string().max(100), Joi.array().items(columnName()).max(200).unique())
    .max(20)
    .required() as ObjectSchema<ChartConfiguration['mapping']>,
  visual: visualSchema.required(),
});

export const newChartSchema = strictObject<NewChart>({
  name: lineOfText(200).required(),
  description: description(),
  configuration: chartConfigurationSchema.required(),
  dataSourceId: uuid().required(),
  dashboardId: uuid().allow(null),
});

export const chartChangeSchema = strictObject<ChartChange>({
  name: lineOfText(200),
  description: description(),
  configuration: chartConfigurationSchema,
  dataSourceId: uuid(),
  dashboardId: uuid().allow(null),
}).min(1);

export interface ChartListQuery extends ListQuery {
  readonly dashboardId?: string;
  readonly dataSourceId?: string;
}
export const chartSorts = ['name', 'createdAt', 'updatedAt'] as const;
export const chartListQuerySchema = listQuerySchema(chartSorts).append<ChartListQuery>({
  dashboardId: uuid(),
  dataSourceId: uuid(),
});

const pixels = (): NumberSchema => Joi.number().integer().min(1).max(queryBounds.pixels);
const fields = (): NumberSchema => Joi.number().integer().min(1).max(200);
const ends = { from: Joi.number(), to: Joi.number() };
const linePartSchema = strictObject<LinePart>({
  width: pixels().required(),
  ...ends,
  reach: strictObject<NonNullable<LinePart['reach']>>(ends),
});
const pointsPartSchema = strictObject<PointsPart>({ across: fields().required(), up: fields().required() });
const fitPartSchema = strictObject<FitPart>({ fit: Joi.string().valid('linear').required() });
const chartPartSchema = Joi.alternatives<ChartPart>()
  .conditional(has('fit'), { then: fitPartSchema })
  .conditional(has('width'), { then: linePartSchema, otherwise: pointsPartSchema });
/** A `ChartPart` from an address: checked as a body is. */
export const readPartSchema = Joi.object<{ part: ChartPart }>({ part: chartPartSchema.required() });
/** As text, before it is read. */
export const partText = (): StringSchema => Joi.string().max(500);

/** `filters` is JSON: an array of `AppliedFilter`. `part` is JSON: a `ChartPart`. */
export interface ChartDataQuery {
  readonly filters?: string;
  readonly part?: string;
  readonly format?: 'columns' | 'chart';
  readonly encoding?: 'plain' | 'dictionary';
  /** Ask the source again, past the cache. */
  readonly fresh?: boolean;
}
/** What fits into the address of a request. */
export const filtersText = (): StringSchema => Joi.string().max(16_000);
export const chartDataQuerySchema = strictObject<ChartDataQuery>({
  filters: filtersText(),
  part: partText(),
  format: Joi.string().valid('columns', 'chart'),
  encoding: Joi.string().valid('plain', 'dictionary'),
  fresh: Joi.boolean(),
});

export const suggestSchema = strictObject<SuggestRequest>({
  dataSourceId: uuid().required(),
  table: columnName().required(),
  columns: Joi.array().items(columnName()).max(50).unique().required(),
});

export interface RequestIdParams {
  readonly requestId: string;
}
/** Request ids may come from the client; see `X-Request-Id`. */
export const requestIdParams = strictObject<RequestIdParams>({
  requestId: Joi.string()
    .pattern(/^[\w.:-]{8,100}$/, { name: 'request id' })
    .required(),
});
