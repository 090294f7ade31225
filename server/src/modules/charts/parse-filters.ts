import type { AppliedFilter, ChartPart } from '@datavizpro/contract';
import { appliedFiltersSchema, readPartSchema } from '@datavizpro/contract/schemas';
import { parseStrictJson } from '../../platform/http/strict-json.js';
import { validate } from '../../platform/http/validate.js';

/** `?filters=`: a JSON array of filters, as strict as a body. */
export function parseFilters(text: string | undefined): readonly AppliedFilter[] {
  if (text === undefined || text === '') return [];
  const { filters } = validate({ filters: parseStrictJson(text) }, appliedFiltersSchema, 'body') as {
    filters: readonly AppliedFilter[];
  };
  return filters;
}

/** `?part=`: what is wanted of a chart that has more rows than can be drawn. */
export function parsePart(text: string | undefined): ChartPart | undefined {
  if (text === undefined || text === '') return undefined;
  const { part } = validate({ part: parseStrictJson(text) }, readPartSchema, 'body') as { part: ChartPart };
  return part;
}
