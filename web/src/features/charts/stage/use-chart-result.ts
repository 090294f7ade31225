import { useEffect, useMemo, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { ChartConfiguration, QueryResult } from '@datavizpro/contract';
import { useDebounced } from '../../../ui/use-debounced';
import { runQuery } from '../api';

/** A result and the configuration that it answers: only together can they be drawn. */
export interface Drawn {
  readonly configuration: ChartConfiguration;
  readonly result: QueryResult;
}

export interface ChartResult {
  /** The newest that can be drawn, or the last one while a newer is on its way or has failed. */
  readonly drawn: Drawn | null;
  /** What is drawn is not what was asked for last. */
  readonly isStale: boolean;
  readonly isLoading: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
}

const calmMs = 200;

/** The rows behind a configuration. Asks once typing rests; an older question is called off. */
export function useChartResult(configuration: ChartConfiguration, complete: boolean): ChartResult {
  const wanted = useMemo(() => JSON.stringify(configuration.query), [configuration.query]);
  const calm = useDebounced(wanted, calmMs);
  const query = useQuery({
    queryKey: ['/api/query', calm],
    queryFn: ({ signal }) => runQuery(JSON.parse(calm) as ChartConfiguration['query'], signal),
    enabled: complete && calm === wanted,
    staleTime: 30_000,
    retry: false,
  });
  const current = complete && calm === wanted && query.data ? query.data : null;
  const [last, setLast] = useState<Drawn | null>(null);
  const drawn = useMemo(() => (current ? { configuration, result: current } : null), [configuration, current]);
  useEffect(() => {
    if (drawn) setLast(drawn);
  }, [drawn]);
  const failed = complete && calm === wanted ? query.error : null;
  return {
    drawn: drawn ?? last,
    isStale: drawn === null,
    isLoading: complete && drawn === null && failed === null,
    error: failed,
    retry: () => void query.refetch(),
  };
}
