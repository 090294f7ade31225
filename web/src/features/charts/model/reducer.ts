import {
  isTableSource,
  type ChartConfiguration,
  type ChartKind,
  type ChartVisual,
  type Filter,
  type Join,
  type QuerySource,
  type SqlParameter,
} from '@datavizpro/contract';
import { naturalUse } from './defaults';
import { findColumn } from './facts';
import { followFields, switchType, withRows } from './fit';
import { fromConfiguration } from './from-configuration';
import { addJoin, changeJoin, removeJoin } from './joins';
import { autoName } from './names';
import { renamed, suitTo } from './parts';
import { createPill } from './pill';
import { settleTold } from './settle-told';
import {
  aggregateRawPills,
  bestRole,
  findPill,
  findRole,
  onlyImplicit,
  pillFor,
  placeOn,
  allPills,
  isFull,
  refusal,
  refusalOf,
  removePill,
  replacePill,
  roleOfPill,
} from './shelves';
import type { EditorModel, Pill, PillField, QueryRest, TableFacts } from './types';

/** What a person can change of a pill. `name: ''` gives the automatic name back. */
export type PillChange = Partial<
  Pick<
    Pill,
    'aggregate' | 'q' | 'orderBy' | 'grain' | 'bin' | 'name' | 'filter' | 'having' | 'top' | 'field' | 'calculations'
  >
>;

export type EditorAction =
  | {
      readonly do: 'addField';
      readonly field: PillField;
      readonly role?: string;
      readonly index?: number;
      readonly name?: string;
    }
  | { readonly do: 'movePill'; readonly id: string; readonly role: string; readonly index?: number }
  | { readonly do: 'changePill'; readonly id: string; readonly change: PillChange }
  | { readonly do: 'setPillUse'; readonly id: string; readonly use: 'raw' | 'measure' }
  | { readonly do: 'removePill'; readonly id: string }
  | { readonly do: 'setType'; readonly type: ChartKind }
  | { readonly do: 'addFilter'; readonly filter: Filter }
  | { readonly do: 'changeFilter'; readonly id: string; readonly filter: Filter }
  | { readonly do: 'removeFilter'; readonly id: string }
  | { readonly do: 'sortBy'; readonly id: string; readonly direction: 'asc' | 'desc' | null }
  | { readonly do: 'setLimit'; readonly limit: number | null }
  | { readonly do: 'setVisual'; readonly change: { readonly [K in keyof ChartVisual]?: ChartVisual[K] | undefined } }
  | { readonly do: 'setRest'; readonly change: { readonly [K in 'timezone' | 'weekStart']?: QueryRest[K] | undefined } }
  | { readonly do: 'addJoin'; readonly join: Join }
  | { readonly do: 'changeJoin'; readonly index: number; readonly join: Join }
  | { readonly do: 'removeJoin'; readonly index: number }
  | { readonly do: 'setParameters'; readonly parameters: readonly SqlParameter[] }
  | { readonly do: 'setSource'; readonly source: QuerySource }
  | { readonly do: 'load'; readonly configuration: ChartConfiguration }
  | { readonly do: 'clear' };

/** An editor with nothing on its shelves. */
export const emptyModel = (source: QuerySource): EditorModel => ({
  type: 'bar',
  typeChosen: false,
  source,
  shelves: {},
  extra: [],
  spare: [],
  filters: [],
  sort: 'auto',
  limit: null,
  visual: {},
  rest: {},
  nextId: 0,
});

/** Every change of the editor. Pure: the same model, action and facts give the same model. */
export const reduce = (model: EditorModel, action: EditorAction, facts: TableFacts): EditorModel =>
  action.do === 'load' ? fromConfiguration(action.configuration) : settleTold(changed(model, action, facts), facts);

type Change = Exclude<EditorAction, { readonly do: 'load' }>;

function changed(model: EditorModel, action: Change, facts: TableFacts): EditorModel {
  switch (action.do) {
    case 'addField':
      return withCount(model, settle(addField(model, action, facts), facts));
    case 'movePill':
      return movePill(model, action, facts);
    case 'changePill':
      return changePill(model, action.id, action.change);
    case 'setPillUse':
      return setPillUse(model, action.id, action.use, facts);
    case 'removePill':
      return settle(removePill(model, action.id), facts);
    case 'setType':
      return withRows({ ...switchType(model, action.type, facts), typeChosen: true });
    case 'addFilter':
      return addFilter(model, action.filter);
    case 'changeFilter':
      return {
        ...model,
        filters: model.filters.map((item) => (item.id === action.id ? { ...item, filter: action.filter } : item)),
      };
    case 'removeFilter':
      return { ...model, filters: model.filters.filter((item) => item.id !== action.id) };
    case 'sortBy':
      return sortBy(model, action.id, action.direction);
    case 'setLimit':
      return { ...model, limit: action.limit };
    case 'setVisual':
      return { ...model, visual: withoutUndefined({ ...model.visual, ...action.change }) };
    case 'setRest':
      return { ...model, rest: withoutUndefined({ ...model.rest, ...action.change }) };
    case 'addJoin':
      return addJoin(model, action.join);
    case 'changeJoin':
      return changeJoin(model, action.index, action.join);
    case 'removeJoin':
      return settle(removeJoin(model, action.index), facts);
    case 'setParameters':
      return isTableSource(model.source)
        ? model
        : { ...model, source: { ...model.source, parameters: action.parameters } };
    case 'setSource':
      return emptyModel(action.source);
    case 'clear':
      return emptyModel(model.source);
  }
}

const withoutUndefined = <T extends object>(value: { [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as T;

/** Counting the rows completes a chart as soon as it has groups; one that nothing came to stays as it is. */
const withCount = (before: EditorModel, model: EditorModel): EditorModel =>
  model === before ? model : withRows(model);

/** While the type follows the fields, it does so after each change of them. */
function settle(model: EditorModel, facts: TableFacts): EditorModel {
  if (model.typeChosen) return model;
  if (isEmpty(model)) return { ...model, shelves: {} };
  return followFields(model, facts);
}

function newId(model: EditorModel): readonly [EditorModel, string] {
  const nextId = model.nextId + 1;
  return [{ ...model, nextId }, `p${nextId}`];
}

function addField(model: EditorModel, action: EditorAction & { do: 'addField' }, facts: TableFacts): EditorModel {
  const { field, role: roleName, index, name } = action;
  const role = roleName === undefined ? bestRole(model, field, facts) : findRole(model.type, roleName);
  if (!role || refusal(model, role, field, facts) !== null) return model;
  const [next, id] = newId(model);
  const base = role.role === 'detail' ? aggregateRawPills(next, facts) : next;
  // The type will follow the fields: better a free place in the next type than one taken from another field.
  const waits = !model.typeChosen && roleName === undefined && isFull(base, role) && !onlyImplicit(base, role);
  const pill = waits
    ? createPill(id, field, naturalUseOf(field, facts), facts)
    : pillFor(id, field, { model: base, role, facts });
  const named = name ? { ...renamed(pill, name), named: true } : pill;
  return waits ? { ...base, spare: [...base.spare, named] } : placeOn(base, role, named, index);
}

/** What a field does where no place asks for anything else. */
const naturalUseOf = (field: PillField, facts: TableFacts): 'dimension' | 'measure' =>
  field.kind === 'column' ? naturalUse(findColumn(facts, field.column)) : 'measure';

function movePill(model: EditorModel, action: EditorAction & { do: 'movePill' }, facts: TableFacts): EditorModel {
  const pill = findPill(model, action.id);
  const role = findRole(model.type, action.role);
  if (!pill || !role) return model;
  const moved = asRoleWants(model, pill, role.role, facts);
  if (!moved) return model;
  const sort = model.sort;
  return { ...placeOn(removePill(model, pill.id), role, moved, action.index), sort };
}

/** A pill that the role takes as it is, else its field read anew for that role. */
function asRoleWants(model: EditorModel, pill: Pill, roleName: string, facts: TableFacts): Pill | undefined {
  const role = findRole(model.type, roleName);
  if (!role) return undefined;
  const plain = suitTo(role, { ...pill, implicit: false }, facts);
  if (refusalOf(role, plain, facts) === null) return plain;
  if (refusal(model, role, pill.field, facts) !== null) return undefined;
  const fresh = pillFor(pill.id, pill.field, { model, role, facts });
  return hasOwnName(pill) ? { ...renamed(fresh, pill.name), named: true } : fresh;
}

/** What is only called as its column may be called otherwise once something else is made of it. */
const hasOwnName = ({ named, name, field }: Pill): boolean =>
  named && !(field.kind === 'column' && field.column === name);

function changePill(model: EditorModel, id: string, change: PillChange): EditorModel {
  const pill = findPill(model, id);
  if (!pill) return model;
  const changed: Pill = { ...pill, ...change, implicit: false };
  if (change.name !== undefined) {
    const name = change.name.trim();
    const next = renamed({ ...changed, name: pill.name }, name === '' ? autoName(changed) : name);
    return replacePill(model, { ...next, named: name !== '' });
  }
  const automatic = autoName(changed);
  const isKept = change.aggregate === undefined ? pill.named : hasOwnName(pill);
  if (isKept || automatic === pill.name) return replacePill(model, changed);
  return replacePill(model, { ...renamed(changed, automatic), named: false });
}

/** In a role that takes both: the values as they are, or summarised. */
function setPillUse(model: EditorModel, id: string, use: 'raw' | 'measure', facts: TableFacts): EditorModel {
  const pill = findPill(model, id);
  if (!pill) return model;
  const fresh = createPill(id, pill.field, use, facts);
  const next = hasOwnName(pill) ? { ...fresh, name: pill.name, named: true } : fresh;
  const role = findRole(model.type, roleOfPill(model, id) ?? '');
  return role && refusalOf(role, next, facts) !== null ? model : replacePill(model, next);
}

function addFilter(model: EditorModel, filter: Filter): EditorModel {
  const [next, id] = newId(model);
  return { ...next, filters: [...next.filters, { id, filter }] };
}

function sortBy(model: EditorModel, id: string, direction: 'asc' | 'desc' | null): EditorModel {
  if (!findPill(model, id)) return model;
  return { ...model, sort: direction === null ? 'auto' : [{ pillId: id, direction }] };
}

/** Whether there is anything on the shelves that a person put there. */
export const isEmpty = (model: EditorModel): boolean => allPills(model).every((pill) => pill.implicit);
