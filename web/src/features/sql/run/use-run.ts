import { useCallback, useEffect, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { QueryResult, QuerySource, QuerySpec } from '@datavizpro/contract';
import { queriesPath } from '../../queries';
import { api, asProblem, type ApiProblem } from '../../session';

/** A run that is over, with what was asked. */
export interface FinishedRun {
  readonly source: QuerySource;
  readonly limit: number;
  /** Where the text that was run begins in the editor. */
  readonly offset: number;
  readonly result: QueryResult | null;
  readonly problem: ApiProblem | null;
}

interface Runs {
  readonly last: FinishedRun | null;
  readonly isRunning: boolean;
  /** When the running one began. */
  readonly startedAt: number | null;
  readonly run: (source: QuerySource, limit: number, offset: number) => void;
  readonly cancel: () => void;
}

/** One statement at a time. Calling it off, or leaving, stops it at the database. */
export function useRun(): Runs {
  const client = useQueryClient();
  const [last, setLast] = useState<FinishedRun | null>(null);
  const [startedAt, setStartedAt] = useState<number | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const cancel = useCallback(() => {
    running.current?.abort();
    running.current = null;
    setStartedAt(null);
  }, []);
  const run = useCallback(
    (source: QuerySource, limit: number, offset: number) => {
      running.current?.abort();
      const own = new AbortController();
      running.current = own;
      setStartedAt(Date.now());
      const finish = (part: Pick<FinishedRun, 'result' | 'problem'>): void => {
        if (running.current !== own) return;
        running.current = null;
        setStartedAt(null);
        setLast({ source, limit, offset, ...part });
        void client.invalidateQueries({ queryKey: [queriesPath, 'history'] });
      };
      send({ source, limit }, own.signal).then(
        (result) => finish({ result, problem: null }),
        (error: unknown) => finish({ result: null, problem: asProblem(error) }),
      );
    },
    [client],
  );
  return { last, isRunning: startedAt !== null, startedAt, run, cancel };
}

const send = async (spec: QuerySpec, signal: AbortSignal): Promise<QueryResult> =>
  (await api.post<QueryResult>('/api/query', spec, { signal })).data;
