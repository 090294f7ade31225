import type { PartRequest } from './use-chart-part';

/** The request as the parameters of an address, as charts take it. */
export const partParams = ({ part, filters }: PartRequest): Readonly<Record<string, string>> => ({
  ...(part && { part: JSON.stringify(part) }),
  ...(filters.length > 0 && { filters: JSON.stringify(filters) }),
});
