import { useEffect, useRef, useState } from 'react';
import type { DataSourceTest } from '@datavizpro/contract';
import { asProblem, type ApiProblem } from '../../session';

interface ConnectionTest {
  readonly test: DataSourceTest | null;
  readonly busy: boolean;
  /** The test itself could not be made; what failed at the database is in `test`. */
  readonly problem: ApiProblem | null;
  readonly run: () => void;
  readonly cancel: () => void;
  /** What was found is about other settings now. */
  readonly forget: () => void;
}

/** One test at a time; leaving the page calls it off. */
export function useConnectionTest(send: (signal: AbortSignal) => Promise<DataSourceTest>): ConnectionTest {
  const [state, setState] = useState<Pick<ConnectionTest, 'test' | 'busy' | 'problem'>>(idle);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const start = async (): Promise<void> => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    setState({ ...idle, busy: true });
    try {
      const test = await send(own.signal);
      if (running.current === own) setState({ ...idle, test });
    } catch (error) {
      if (running.current === own) setState({ ...idle, problem: own.signal.aborted ? null : asProblem(error) });
    }
  };
  const stop = (): void => {
    running.current?.abort();
    running.current = null;
    setState(idle);
  };
  return { ...state, run: () => void start(), cancel: stop, forget: stop };
}

const idle = { test: null, busy: false, problem: null } as const;
