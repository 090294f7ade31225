import type { ColumnType, CompiledSql, Filter, QuerySpec } from '@datavizpro/contract';
import { AppError } from '../platform/app-error.js';
import type { SourceDescription, SourceTable } from './source.js';
import { buildPlan } from './plan/build-plan.js';
import type { Fill } from '../result/index.js';
import { assertRowPolicy } from './plan/check-policy.js';
import { fillOf } from './plan/fill.js';
import { lower } from './plan/lower.js';
import { PlanError } from './plan/plan-error.js';
import { runPasses } from './plan/passes.js';
import type { RowLimits } from './plan/passes/pass.js';
import type { Plan } from './plan/plan.js';
import { compile } from './sql/compile.js';
import { dialectFor } from './sql/dialects/registry.js';
import { NotSupportedError } from './sql/not-supported.js';
import { typeOf } from './sql/type-of.js';

export interface PreparedQuery {
  readonly plan: Plan;
  readonly compiled: CompiledSql;
  /** Groups without rows, to be put into the result. */
  readonly fill: Fill | null;
  /** The tables that the SQL names. */
  readonly tables: readonly SourceTable[];
  /** What is answered: see `conformCell`. */
  readonly columns: readonly { readonly name: string; readonly type: ColumnType }[];
}

export interface PrepareInput {
  readonly spec: QuerySpec;
  readonly extraFilters?: readonly Filter[];
  readonly rowPolicy?: Filter;
}

/** Spec → plan → passes → SQL. Pure. Throws the catalogue's 422s. */
export function prepareQuery(
  input: PrepareInput,
  source: SourceDescription,
  now: Date,
  limits: RowLimits,
): PreparedQuery {
  const dialect = dialectFor(source);
  if (!dialect) throw new AppError('invalid_query', `Data sources of type "${source.type}" cannot be queried yet.`);
  return explained(() => {
    const { plan: built, scope } = buildPlan(source.joined?.spec ?? input.spec, source);
    const rowPolicy = input.rowPolicy ?? null;
    const dashboardFilters = source.joined?.extraFilters ?? input.extraFilters ?? [];
    const plan = runPasses(built, { scope, now, dashboardFilters, rowPolicy, limits });
    const select = lower(dialect.groupsDatesTwice ? plan : { ...plan, preGroup: null });
    assertRowPolicy(select, plan, rowPolicy);
    const columns = select.columns.map(({ expression, as }) => ({ name: as, type: typeOf(expression) }));
    return { plan, compiled: compile(select, dialect), fill: fillOf(plan), tables: tablesOf(plan, source), columns };
  });
}

const tablesOf = ({ tables }: Plan, { written, tables: all }: SourceDescription): readonly SourceTable[] =>
  all.filter(
    (table) =>
      written?.tables.includes(table) === true ||
      tables.some(({ schema, name, text }) => !text && table.schema === schema && table.name === name),
  );

/** What the plan or the dialect found wrong, as an error of the catalogue. */
export function explained<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof NotSupportedError) throw new AppError('not_supported', error.message, { cause: error });
    if (!(error instanceof PlanError)) throw error;
    throw new AppError(error.code, error.message, { errors: error.errors, cause: error });
  }
}
