import type { Column, ColumnProfile, TableProfile } from '@datavizpro/contract';

/** A column as the rules see it: its type and role, and what was counted in it. */
export interface Fact {
  readonly name: string;
  readonly kind: 'time' | 'measure' | 'category' | 'other';
  readonly column: Column;
  readonly distinct: number;
  readonly rowCount: number;
  readonly min: ColumnProfile['min'];
  readonly max: ColumnProfile['max'];
}

/** More values than this are no categories to compare but names to look up. */
const maxCategories = 2_000;

export function factsOf(
  names: readonly string[],
  columns: readonly Column[],
  profile: Pick<TableProfile, 'rowCount' | 'columns'>,
): readonly Fact[] {
  return names.flatMap((name) => {
    const column = columns.find((candidate) => candidate.name === name);
    if (column === undefined) return [];
    const counted = profile.columns.find((candidate) => candidate.name === name);
    const distinct = counted?.distinct ?? 0;
    const { rowCount } = profile;
    const fact = { name, column, distinct, rowCount, min: counted?.min ?? null, max: counted?.max ?? null };
    return [{ ...fact, kind: kindOf(column, distinct, rowCount) }];
  });
}

function kindOf(column: Column, distinct: number, rowCount: number): Fact['kind'] {
  if (column.type === 'date' || column.type === 'timestamp') return 'time';
  if (column.role === 'measure') return 'measure';
  if (column.type === 'boolean') return 'category';
  if (column.role === 'identifier' || !['string', 'integer', 'time'].includes(column.type)) return 'other';
  const nearlyUnique = rowCount > 20 && distinct > rowCount * 0.9;
  return distinct <= maxCategories && !nearlyUnique ? 'category' : 'other';
}

/** The grain that gives a readable line: at most some 120 points over the column's span. */
export function grainFor({ min, max, column }: Fact): 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year' {
  const days = (Date.parse(String(max)) - Date.parse(String(min))) / 86_400_000;
  if (!Number.isFinite(days)) return 'month';
  if (days <= 3 && column.type === 'timestamp') return 'hour';
  if (days <= 92) return 'day';
  if (days <= 540) return 'week';
  if (days <= 3_650) return 'month';
  return days <= 9_000 ? 'quarter' : 'year';
}

const countryNames = /(^|[^a-z])(country|countries|nation|nations|iso_?a?[23]|country_?code)([^a-z]|$)/i;
/** Its name says that its values are countries. */
export const isCountry = ({ name, column }: Fact): boolean => column.type === 'string' && countryNames.test(name);

const stageNames = /(^|[^a-z])(stage|step|phase|funnel|milestone)s?([^a-z]|$)/i;
/** Its name says that things go through its values, one after the other. */
export const isStage = ({ name, distinct }: Fact): boolean => stageNames.test(name) && distinct <= 10;

const latitudeNames = /(^|[^a-z])lat(itude)?([^a-z]|$)/i;
const longitudeNames = /(^|[^a-z])(lon|lng|long|longitude)([^a-z]|$)/i;
const within = ({ min, max }: Fact, most: number): boolean => Number(min) >= -most && Number(max) <= most;
/** Names and ranges of coordinates, in degrees. */
export const isLatitude = (fact: Fact): boolean => latitudeNames.test(fact.name) && within(fact, 90);
export const isLongitude = (fact: Fact): boolean => longitudeNames.test(fact.name) && within(fact, 180);

const sourceNames = /(^|[^a-z])(from|source|origin|departure|sender|before)([^a-z]|$)/i;
const targetNames = /(^|[^a-z])(to|target|destination|arrival|receiver|after)([^a-z]|$)/i;
/** Their names say that something goes from one to the other. */
export const isFlowSource = ({ name }: Fact): boolean => sourceNames.test(name);
export const isFlowTarget = ({ name }: Fact): boolean => targetNames.test(name);
