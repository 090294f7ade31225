import Joi, { type StringSchema } from 'joi';
import type {
  AppliedFilter,
  DashboardChange,
  DashboardFilter,
  DashboardSettings,
  DashboardTab,
  LayoutItem,
  NewDashboard,
} from '../dashboard.js';
import { filtersText, partText } from './chart.js';
import { listQuerySchema } from './list.js';
import { conditionSchema, timezone } from './query.js';
import { lineOfText, strictObject, uuid } from './strict.js';

export const gridColumns = 12;
const maxRows = 10_000;

/** Ids that a page makes up for tiles, tabs and filters. */
const localId = (): StringSchema =>
  Joi.string()
    .max(100)
    .pattern(/^[\w-]+$/, { name: 'id' });
const cells = (min: number, max: number): Joi.NumberSchema => Joi.number().integer().min(min).max(max);
const description = (): StringSchema => Joi.string().max(5_000).allow('');

const layoutItemSchema = strictObject<LayoutItem>({
  id: localId().required(),
  kind: Joi.string().valid('chart', 'text').required(),
  chartId: uuid().when('kind', { is: 'chart', then: Joi.required(), otherwise: Joi.forbidden() }),
  text: Joi.string()
    .max(20_000)
    .allow('')
    .when('kind', { is: 'text', then: Joi.required(), otherwise: Joi.forbidden() }),
  tabId: localId(),
  x: cells(0, gridColumns - 1).required(),
  y: cells(0, maxRows).required(),
  w: cells(1, gridColumns).required(),
  h: cells(1, 100).required(),
});

const filterSchema = strictObject<DashboardFilter>({
  id: localId().required(),
  label: lineOfText(100).required(),
  column: Joi.string().min(1).max(1_000).required(),
  kind: Joi.string().valid('dateRange', 'list', 'numberRange').required(),
  default: conditionSchema,
});

const tabSchema = strictObject<DashboardTab>({ id: localId().required(), title: lineOfText(100).required() });

const settingsSchema = strictObject<DashboardSettings>({
  timezone: timezone(),
  refreshSeconds: cells(0, 86_400),
  crossFilter: Joi.boolean(),
});

const parts = {
  description: description(),
  layout: Joi.array().items(layoutItemSchema).max(200).unique('id'),
  filters: Joi.array().items(filterSchema).max(50).unique('id'),
  tabs: Joi.array().items(tabSchema).max(30).unique('id'),
  settings: settingsSchema,
};

export const newDashboardSchema = strictObject<NewDashboard>({ name: lineOfText(200).required(), ...parts });
export const dashboardChangeSchema = strictObject<DashboardChange>({ name: lineOfText(200), ...parts }).min(1);

export const dashboardSorts = ['name', 'createdAt', 'updatedAt'] as const;
export const dashboardListQuerySchema = listQuerySchema(dashboardSorts);

/** The filters of a data request, after its JSON was parsed: `validate(parsed, appliedFiltersSchema)`. */
export const appliedFiltersSchema = Joi.object<{ filters: readonly AppliedFilter[] }>({
  filters: Joi.array()
    .items(conditionSchema.keys({ exceptChartId: uuid() }))
    .max(50)
    .required(),
});

export interface DashboardDataQuery {
  readonly filters?: string;
  /** Ids of the charts that are wanted, with commas between; all of them without it. */
  readonly charts?: string;
  /** JSON: a `ChartPart` of each of them. */
  readonly part?: string;
  readonly encoding?: 'plain' | 'dictionary';
  readonly fresh?: boolean;
}
export const dashboardDataQuerySchema = strictObject<DashboardDataQuery>({
  filters: filtersText(),
  charts: Joi.string()
    .max(8_000)
    .pattern(/^[\da-f-]{36}(,[\da-f-]{36})*$/i, { name: 'a list of ids' }),
  part: partText(),
  encoding: Joi.string().valid('plain', 'dictionary'),
  fresh: Joi.boolean(),
});

export interface FilterParams {
  readonly id: string;
  readonly filterId: string;
}
export const filterParams = strictObject<FilterParams>({ id: uuid().required(), filterId: localId().required() });
export interface FilterValuesQuery {
  readonly q?: string;
}
export const filterValuesQuerySchema = strictObject<FilterValuesQuery>({ q: Joi.string().max(200).allow('') });
