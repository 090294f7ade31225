import { useEffect, useMemo, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { chartPart, type Chart, type ChartConfiguration, type QueryResult, type QuerySpec } from '@datavizpro/contract';
import type { AskPart } from '../../../chart';
import { useDebounced } from '../../../ui/use-debounced';
import { chartsPath, readChartPart, readChartResult, runQuery } from '../api';

/** A result and the configuration that it answers: only together can they be drawn. */
export interface Drawn {
  readonly configuration: ChartConfiguration;
  readonly result: QueryResult;
  /** Which rows they are, and how some of them are asked for. */
  readonly key: string;
  readonly ask: AskPart;
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

/** What is drawn, and from where its rows come. */
interface ResultSource {
  readonly configuration: ChartConfiguration;
  /** Says which rows are wanted: equal keys, equal rows. */
  readonly key: string;
  readonly read: (signal: AbortSignal) => Promise<QueryResult>;
  readonly ask: AskPart;
}

/** The rows of a configuration that is not saved, by its query. */
export const rowsOf = (configuration: ChartConfiguration): ResultSource => {
  const key = JSON.stringify(configuration.query);
  return {
    configuration,
    key,
    read: (signal) => runQuery(JSON.parse(key) as QuerySpec, signal),
    ask: ({ part, filters }, signal) => {
      const { query } = (part && chartPart(configuration, part)) ?? configuration;
      return runQuery({ ...query, filters: [...(query.filters ?? []), ...filters] }, signal);
    },
  };
};

const fromChart = ({ id, version, configuration }: Chart): ResultSource => ({
  configuration,
  key: `${chartsPath}/${id} ${version}`,
  read: (signal) => readChartResult(id, signal),
  ask: (request, signal) => readChartPart(id, request, signal),
});

/**
 * The rows behind a configuration. Asks once typing rests; an older question is called off.
 * `saved` is the chart as long as nothing was changed: it is shown even to those who may not see its data.
 */
export function useChartResult(edited: ChartConfiguration, complete: boolean, saved: Chart | null): ChartResult {
  const {
    configuration,
    key: wanted,
    read,
    ask,
  } = useMemo(() => (saved === null ? rowsOf(edited) : fromChart(saved)), [edited, saved]);
  const calm = useDebounced(wanted, calmMs);
  const query = useQuery({
    queryKey: ['/api/query', calm],
    queryFn: ({ signal }) => read(signal),
    enabled: complete && calm === wanted,
    staleTime: 30_000,
    retry: false,
  });
  const current = complete && calm === wanted && query.data ? query.data : null;
  const [last, setLast] = useState<Drawn | null>(null);
  const drawn = useMemo(
    () => (current ? { configuration, result: current, key: wanted, ask } : null),
    [configuration, current, wanted, ask],
  );
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
