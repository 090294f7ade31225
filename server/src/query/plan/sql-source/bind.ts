import type { QueryParameter, Scalar, SqlParameter, SqlParameterType } from '@datavizpro/contract';
import { cast, value, type Expression, type TextPart } from '../../sql/nodes.js';
import type { StatementPiece, StatementText } from '../../sql/text/statement.js';
import { PlanError } from '../plan-error.js';
import { nearestNames } from '../suggest.js';
import { dateValue, momentOf, scalarValue, timestampValue } from '../values.js';

type Mention = Extract<StatementPiece, { readonly kind: 'parameter' }>;

export interface BindContext {
  /** What a saved query declares; null: each parameter that is sent says its own type. */
  readonly declared: readonly QueryParameter[] | null;
  readonly given: readonly SqlParameter[];
  /** Columns that a `column` parameter may name. */
  readonly columns: ReadonlySet<string>;
  readonly timezone: string;
}

interface KnownParameter {
  readonly name: string;
  readonly type: SqlParameterType;
  readonly value: Scalar | readonly Scalar[];
  readonly path: string;
}

/** The statement with a value or a quoted name wherever it mentions a parameter. Throws what does not fit, with its place. */
export function bindParameters(statement: StatementText, context: BindContext): readonly TextPart[] {
  const known = knownParameters(context);
  const mentions = statement.pieces.filter((piece) => piece.kind === 'parameter');
  const names = new Set(mentions.map(({ name }) => name));
  for (const { name, path } of known.values())
    if (!names.has(name) && context.declared === null)
      throw problem(path, `The SQL has no parameter {{${name}}}.`, { suggestions: nearestNames(name, [...names]) });
  requireBounded(mentions, known);
  return statement.pieces.map((piece) =>
    piece.kind === 'text' ? piece : { start: piece.start, ...bindMention(piece, known, context) },
  );
}

/** Values of one statement: about as many as databases take. */
const maxValues = 50_000;
const maxTextLength = 4_000_000;

/** A short text may mention a long list thousands of times: what that would come to is known before it is made. */
function requireBounded(mentions: readonly Mention[], known: ReadonlyMap<string, KnownParameter>): void {
  const sizes = new Map([...known].map(([name, { value: content }]) => [name, sizeOf(content)]));
  const sum = (of: 'values' | 'text'): number =>
    mentions.reduce((all, { name }) => all + (sizes.get(name)?.[of] ?? 0), 0);
  if (sum('values') <= maxValues && sum('text') <= maxTextLength) return;
  throw problem(
    'source.sql',
    'With its parameters this SQL holds too many values: mention long lists and texts less often.',
  );
}

function sizeOf(content: KnownParameter['value']): { readonly values: number; readonly text: number } {
  const items = isList(content) ? content : [content];
  return { values: items.length, text: items.reduce<number>((all, item) => all + String(item).length, 0) };
}

/** By name: what is sent, and the defaults of what is not. */
function knownParameters({ declared, given }: BindContext): ReadonlyMap<string, KnownParameter> {
  const sent = given.map((parameter, index) => ({ ...parameter, path: `source.parameters.${String(index)}` }));
  if (declared === null) return new Map(sent.map((parameter) => [parameter.name, parameter]));
  const defaults = declared.flatMap(({ name, type, default: content }) =>
    content === undefined ? [] : [{ name, type, value: content, path: 'source.parameters' }],
  );
  for (const { name, type, path } of sent) {
    const declaration = declared.find((parameter) => parameter.name === name);
    const names = declared.map((parameter) => parameter.name);
    if (!declaration)
      throw problem(path, `This query has no parameter "${name}".`, { suggestions: nearestNames(name, names) });
    if (declaration.type !== type) throw problem(path, `"${name}" is of type ${declaration.type}, not ${type}.`);
  }
  return new Map([...defaults, ...sent].map((parameter) => [parameter.name, parameter]));
}

function bindMention(
  mention: Mention,
  known: ReadonlyMap<string, KnownParameter>,
  context: BindContext,
): { readonly values: readonly Expression[] } | { readonly column: string } {
  const parameter = known.get(mention.name);
  if (!parameter) {
    const suggestions = nearestNames(mention.name, [...known.keys()]);
    throw problem('source.sql', `The parameter "${mention.name}" has no value.`, {
      position: mention.start,
      suggestions,
    });
  }
  requireForm(mention, parameter);
  if (parameter.type === 'column') return { column: columnOf(parameter, context) };
  return { values: valuesOf(parameter, mention.bound, context) };
}

/** `{{name.from}}` and `{{name.to}}` are for ranges, and ranges are written in no other way. */
function requireForm({ bound, name, start }: Mention, { type }: KnownParameter): void {
  if (type === 'dateRange' && bound === null)
    throw problem('source.sql', `"${name}" is a range: write {{${name}.from}} and {{${name}.to}}.`, {
      position: start,
    });
  if (type !== 'dateRange' && bound !== null)
    throw problem('source.sql', `"${name}" is of type ${type}: write {{${name}}}.`, { position: start });
}

function columnOf({ value: content, path, name }: KnownParameter, { columns }: BindContext): string {
  if (typeof content === 'string' && columns.has(content)) return content;
  const suggestions = typeof content === 'string' ? nearestNames(content, [...columns]) : [...columns].slice(0, 20);
  throw new PlanError('unknown_column', [
    { path: `${path}.value`, message: `"${name}" names no column of the tables in this SQL.`, suggestions },
  ]);
}

function valuesOf(
  parameter: KnownParameter,
  bound: Mention['bound'],
  { timezone }: BindContext,
): readonly [Expression, ...Expression[]] {
  const { type, value: content, path } = parameter;
  const at = `${path}.value`;
  switch (type) {
    case 'list':
      return listValues(content, at);
    case 'dateRange':
      return [momentValue(rangeOf(content, at)[bound === 'from' ? 0 : 1], timezone, at)];
    case 'date':
      return [momentValue(single(content, at), timezone, at)];
    case 'number':
      return [numberValue(single(content, at), at)];
    default:
      return [textValue(single(content, at))];
  }
}

function single(content: KnownParameter['value'], path: string): Scalar {
  if (isList(content)) throw problem(path, 'One value is wanted here, not a list.');
  return content;
}

function rangeOf(content: KnownParameter['value'], path: string): readonly [Scalar, Scalar] {
  const [from, to] = isList(content) ? content : [];
  if (!isList(content) || content.length !== 2 || from === undefined || to === undefined)
    throw problem(path, 'A date range is a list of two dates: [from, to].');
  return [from, to];
}

/** Nothing is in an empty list. */
function listValues(content: KnownParameter['value'], path: string): readonly [Expression, ...Expression[]] {
  if (!isList(content)) throw problem(path, 'A list of values is wanted here.');
  const [first, ...rest] = content.map((item, index) => listItem(item, `${path}.${String(index)}`));
  return first === undefined ? [value(null, 'string')] : [first, ...rest];
}

function listItem(item: Scalar, path: string): Expression {
  if (item === null) return value(null, 'string');
  if (typeof item === 'number') return scalarValue(item, 'float', path);
  return typeof item === 'boolean' ? value(item, 'boolean') : value(item, 'string');
}

const textValue = (content: Scalar): Expression =>
  content === null ? cast(value(null, 'string'), 'string') : value(String(content), 'string');

const numberValue = (content: Scalar, path: string): Expression =>
  content === null ? cast(value(null, 'float'), 'float') : scalarValue(content, 'float', path);

/** A day stays a day; a time is an instant, as the timestamps of the data are: in UTC. */
function momentValue(content: Scalar, timezone: string, path: string): Expression {
  if (content === null) return cast(value(null, 'date'), 'date');
  const moment = momentOf(content, path);
  return moment.wholeDay ? dateValue(moment, timezone) : timestampValue(moment, timezone);
}

const isList = (content: KnownParameter['value']): content is readonly Scalar[] => Array.isArray(content);

const problem = (
  path: string,
  message: string,
  more: { readonly position?: number; readonly suggestions?: readonly string[] } = {},
): PlanError => new PlanError('invalid_query', [{ path, message, ...more }]);
