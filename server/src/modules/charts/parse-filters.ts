import type { AppliedFilter } from '@datavizpro/contract';
import { appliedFiltersSchema } from '@datavizpro/contract/schemas';
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
