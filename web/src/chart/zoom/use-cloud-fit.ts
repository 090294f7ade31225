import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { chartPart, readFit, type ChartConfiguration, type ChartPart, type QueryResult } from '@datavizpro/contract';
import type { CloudFit } from '../model';
import { isTooMuch, type AskPart } from './use-chart-part';

interface Whole {
  readonly configuration: ChartConfiguration;
  readonly result: QueryResult;
  readonly ask: AskPart | null;
  readonly askKey: string;
}

const part: ChartPart = { fit: 'linear' };

/**
 * The trend of all rows, where fewer are there to be drawn; undefined where what is there is all there is, or where
 * only that can be fitted.
 */
export function useCloudFit({ configuration, result, ask, askKey }: Whole): CloudFit | undefined {
  const isPartly = isTooMuch(result) || configuration.query.limit !== undefined;
  const wanted = ask !== null && isPartly && chartPart(configuration, part) !== null;
  const { data, error } = useQuery({
    queryKey: ['chart fit', `${askKey} ${result.asOf}`],
    queryFn: ({ signal }) => (ask ? ask({ part, filters: [] }, signal) : Promise.reject(new Error())),
    enabled: wanted,
    staleTime: Infinity,
    gcTime: 120_000,
    retry: false,
  });
  return useMemo(() => {
    if (!wanted) return undefined;
    if (error) return { kind: 'failed', why: error.message };
    return data ? { kind: 'fitted', line: readFit(data) } : { kind: 'waiting' };
  }, [wanted, data, error]);
}
