import {
  isSavedQuerySource,
  isSqlSource,
  type ChartConfiguration,
  type Dimension,
  type Measure,
  type QuerySource,
  type QuerySpec,
} from '@datavizpro/contract';

/**
 * A configuration for whoever is shown the chart, but not its data: what draws the result, and no more. SQL, fixed
 * values of filters and parameters, and formulas may each hold what the viewer is not to know. What is kept is listed,
 * so that whatever queries learn to say later is kept back until somebody adds it here.
 */
export const withholdData = ({ type, query, mapping, visual }: ChartConfiguration): ChartConfiguration => ({
  type,
  query: drawnBy(query),
  mapping,
  visual,
});

const drawnBy = ({
  source,
  dimensions,
  measures,
  calculations,
  sort,
  limit,
  offset,
  reduce,
  timezone,
  weekStart,
}: QuerySpec): QuerySpec => ({
  source: nameOf(source),
  ...(dimensions && { dimensions: dimensions.map(shapeOfDimension) }),
  ...(measures && { measures: measures.map(shapeOfMeasure) }),
  // Names of outputs, and how many of them.
  ...(calculations && { calculations }),
  ...(sort && { sort }),
  ...(limit !== undefined && { limit }),
  ...(offset !== undefined && { offset }),
  ...(reduce && { reduce: { x: reduce.x, y: reduce.y, width: reduce.width } }),
  ...(timezone !== undefined && { timezone }),
  ...(weekStart !== undefined && { weekStart }),
});

function nameOf(source: QuerySource): QuerySource {
  const { dataSourceId } = source;
  if (isSqlSource(source)) return { dataSourceId, sql: '' };
  return isSavedQuerySource(source) ? { dataSourceId, queryId: source.queryId } : { dataSourceId, table: source.table };
}

/** Formulas stay as empty ones: that an output has one decides its name, and how it is drawn. */
const shapeOfDimension = ({ column, expression, grain, bin, fill, as }: Dimension): Dimension => ({
  ...(column !== undefined && { column }),
  ...(expression !== undefined && { expression: '' }),
  ...(grain !== undefined && { grain }),
  ...(bin !== undefined && { bin }),
  ...(fill !== undefined && { fill }),
  ...(as !== undefined && { as }),
});

const shapeOfMeasure = ({ agg, column, expression, q, x, as }: Measure): Measure => ({
  ...(agg !== undefined && { agg }),
  ...(column !== undefined && { column }),
  ...(expression !== undefined && { expression: '' }),
  ...(q !== undefined && { q }),
  ...(x !== undefined && { x }),
  ...(as !== undefined && { as }),
});
