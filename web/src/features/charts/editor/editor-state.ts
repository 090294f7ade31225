import {
  isSavedQuerySource,
  isTableSource,
  type Chart,
  type ChartConfiguration,
  type QuerySource,
} from '@datavizpro/contract';
import { fromConfiguration } from '../model/from-configuration';
import { emptyModel } from '../model/reducer';
import { rolesOf, shelf } from '../model/shelves';
import { toConfiguration } from '../model/to-configuration';
import type { EditorModel } from '../model/types';

/** Everything that is saved, and the version it is based on. Plain data: kept as a draft. */
export interface EditorState {
  readonly model: EditorModel;
  /** Empty: named by what it shows. */
  readonly name: string;
  readonly description: string;
  /** Zero for a chart that was never saved. */
  readonly version: number;
}

export const newState = (source: QuerySource): EditorState => ({
  model: emptyModel(source),
  name: '',
  description: '',
  version: 0,
});

export const stateOf = (chart: Chart): EditorState => ({
  model: fromConfiguration(chart.configuration),
  name: chart.name,
  description: chart.description,
  version: chart.version,
});

/** What of the state is saved, as text: two states are the same when these are. */
export function savedText({ model, name, description }: EditorState): string {
  const { configuration } = toConfiguration(model);
  return JSON.stringify([sorted(configuration), name, description]);
}

const drawnText = (state: EditorState): string => savedText({ ...state, name: '', description: '' });

/** Whether the chart looks as it was saved; it may be called otherwise. */
export const looksSaved = (state: EditorState, chart: Chart): boolean => drawnText(state) === drawnText(stateOf(chart));

/** The order of outputs in the query says nothing. */
const sorted = ({ query, ...rest }: ChartConfiguration): unknown => [
  rest.type,
  Object.entries(rest.mapping).sort(([a], [b]) => a.localeCompare(b)),
  Object.entries(rest.visual).sort(([a], [b]) => a.localeCompare(b)),
  [...(query.dimensions ?? [])].sort((a, b) => (a.as ?? '').localeCompare(b.as ?? '')),
  [...(query.measures ?? [])].sort((a, b) => (a.as ?? '').localeCompare(b.as ?? '')),
  [...(query.calculations ?? [])].sort((a, b) => (a.as ?? '').localeCompare(b.as ?? '')),
  [query.source, query.filters, query.sort, query.limit, query.timezone, query.weekStart, query.joins],
  [...(query.having ?? [])].map((having) => JSON.stringify(having)).sort(),
];

/** A name for a chart that has none: `Total sales by month and region`. */
export function titleOf(model: EditorModel): string {
  const roles = rolesOf(model.type).filter(({ beside }) => !beside);
  const names = (use: 'dimension' | 'measure'): string[] =>
    roles.flatMap((role) => shelf(model, role.role).filter((pill) => pill.use === use)).map((pill) => pill.name);
  const measures = names('measure');
  const dimensions = names('dimension');
  if (measures.length === 0) return dimensions.length === 0 ? 'New chart' : list(dimensions.slice(0, 3));
  return dimensions.length === 0
    ? list(measures.slice(0, 3))
    : `${list(measures.slice(0, 2))} by ${list(dimensions.slice(0, 2))}`;
}

const list = (names: readonly string[]): string => [...new Set(names)].join(' and ').slice(0, 180);

/** What a chart reads, in a word or two. */
export const sourceWords = (source: QuerySource): string =>
  isTableSource(source) ? source.table : isSavedQuerySource(source) ? 'Saved query' : 'SQL';

/** Where a draft of a new chart is kept: one for each table, query, or text of SQL. */
export function sourceKeyOf(source: QuerySource): string {
  if (isTableSource(source)) return source.table;
  return isSavedQuerySource(source) ? `query ${source.queryId}` : `sql ${source.sql}`;
}
