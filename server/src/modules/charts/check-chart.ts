import {
  chartTypes,
  onlyTold,
  roleColumns,
  type ChartConfiguration,
  type ChartRole,
  type FieldError,
  type OutputColumn,
} from '@datavizpro/contract';
import { AppError } from '../../platform/app-error.js';

/**
 * Throws `invalid_chart` unless the mapping fits the chart type and the columns that the query answers with:
 * known roles, enough and not too many columns in each, of a type and kind that the role takes.
 */
export function checkChart(configuration: ChartConfiguration, output: readonly OutputColumn[]): void {
  const { type, mapping, query } = configuration;
  const { title, roles } = chartTypes[type];
  const errors = [
    ...unknownRoles(mapping, roles),
    ...roles.flatMap((role) =>
      checkRole(role, mapping[role.role] ?? [], output, query.measures === undefined || query.measures.length === 0),
    ),
    ...checkTold(configuration, output),
  ];
  const [first] = errors;
  if (first === undefined) return;
  throw new AppError('invalid_chart', `${title}: ${first.message}`, { errors });
}

function unknownRoles(mapping: ChartConfiguration['mapping'], roles: readonly ChartRole[]): readonly FieldError[] {
  const known = roles.map(({ role }) => role);
  return Object.keys(mapping)
    .filter((name) => !known.includes(name))
    .map((name) => ({
      path: `configuration.mapping.${name}`,
      message: `This type of chart has no place called "${name}".`,
      suggestions: known,
    }));
}

function checkRole(
  role: ChartRole,
  names: readonly string[],
  output: readonly OutputColumn[],
  rawRows: boolean,
): readonly FieldError[] {
  const path = `configuration.mapping.${role.role}`;
  const { min, max } = roleColumns(role);
  if (names.length < min)
    return [{ path, message: `"${role.title}" needs ${min === 1 ? 'a column' : `${min} columns`}.` }];
  if (max !== null && names.length > max)
    return [{ path, message: `"${role.title}" takes at most ${max === 1 ? 'one column' : `${max} columns`}.` }];
  return names.flatMap((name, index) => {
    const problem = checkColumn(role, name, output, rawRows);
    return problem === null ? [] : [{ path: `${path}.${index}`, ...problem }];
  });
}

/** What is only told of marks must not decide which marks there are. */
function checkTold(configuration: ChartConfiguration, output: readonly OutputColumn[]): readonly FieldError[] {
  const told = onlyTold(configuration);
  if (told.length === 0) return [];
  const { mapping } = configuration;
  // The query groups its rows, whatever is told besides.
  const groups = output.some(({ name, kind }) => kind === 'measure' && !told.includes(name));
  return told.flatMap((name) => {
    const kind = output.find((column) => column.name === name)?.kind;
    if (kind === undefined || groups === (kind === 'measure')) return [];
    const path = `configuration.mapping.tooltip.${mapping['tooltip']?.indexOf(name) ?? 0}`;
    return [{ path, message: groups ? wouldSplit(name) : wouldGroup(name) }];
  });
}

const wouldSplit = (name: string): string =>
  `"${name}" would split the marks: the tooltip of groups takes an aggregate of it, such as min, max, first or last.`;
const wouldGroup = (name: string): string =>
  `"${name}" would group the rows that are drawn one by one: their tooltip takes columns as they stand.`;

function checkColumn(
  role: ChartRole,
  name: string,
  output: readonly OutputColumn[],
  rawRows: boolean,
): Omit<FieldError, 'path'> | null {
  const column = output.find((candidate) => candidate.name === name);
  if (column === undefined)
    return {
      message: `The query does not answer with a column "${name}".`,
      suggestions: output.map((candidate) => candidate.name),
    };
  if (!role.types.includes(column.type))
    return { message: `"${role.title}" can't take "${name}", which is ${column.type}.` };
  // Rows without measures may be drawn as they are: then any number can be a value.
  if (role.kind !== 'either' && role.kind !== column.kind && !(role.kind === 'measure' && rawRows))
    return {
      message:
        role.kind === 'measure'
          ? `"${role.title}" needs a measure, and "${name}" is what the query groups by.`
          : `"${role.title}" needs a column to group by, and "${name}" is a measure.`,
    };
  return null;
}
