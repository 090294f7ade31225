import type { QueryParameter } from '@datavizpro/contract';
import type { StatementText } from '../../sql/text/statement.js';
import { PlanError } from '../plan-error.js';
import { nearestNames } from '../suggest.js';
import { bindParameters } from './bind.js';

/** A saved query declares what its SQL mentions, and nothing else; its defaults fit what they are declared as. */
export function checkDeclarations(statement: StatementText, declared: readonly QueryParameter[]): void {
  const mentions = statement.pieces.filter((piece) => piece.kind === 'parameter');
  const names = declared.map(({ name }) => name);
  for (const { name, start } of mentions)
    if (!names.includes(name))
      throw new PlanError('invalid_query', [
        {
          path: 'sql',
          message: `The parameter "${name}" is not declared.`,
          position: start,
          suggestions: nearestNames(name, names),
        },
      ]);
  declared.forEach((parameter, index) => {
    const path = `parameters.${String(index)}`;
    const own = mentions.filter(({ name }) => name === parameter.name);
    if (own.length === 0)
      throw new PlanError('invalid_query', [{ path, message: `The SQL does not mention {{${parameter.name}}}.` }]);
    checkDefault({ ...statement, pieces: own }, parameter, path);
  });
}

/** The forms in which the SQL mentions it, and its default where it has one. A column's name is known to the data only. */
function checkDefault(mentions: StatementText, parameter: QueryParameter, path: string): void {
  const { name, type, default: content } = parameter;
  const tried = content ?? (type === 'dateRange' || type === 'list' ? [null, null] : null);
  const columns = new Set(typeof tried === 'string' ? [tried] : ['']);
  const value = type === 'column' && content === undefined ? '' : tried;
  try {
    bindParameters(mentions, { declared: null, given: [{ name, type, value }], columns, timezone: 'UTC' });
  } catch (error) {
    if (!(error instanceof PlanError)) throw error;
    const errors = error.errors.map(({ path: inner, ...rest }) => ({
      ...rest,
      path: inner === 'source.sql' ? 'sql' : `${path}.default`,
    }));
    throw new PlanError(error.code, errors as [(typeof errors)[number]]);
  }
}
