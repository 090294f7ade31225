import { useState, type SyntheticEvent } from 'react';
import { asProblem, type ApiProblem } from './api-problem.js';

interface Submit {
  readonly onSubmit: (event: SyntheticEvent) => void;
  readonly busy: boolean;
  readonly problem: ApiProblem | null;
}

/** One form sent once at a time; a failure is kept to be shown. */
export function useSubmit(send: () => Promise<unknown>): Submit {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const run = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      await send();
    } catch (error) {
      setProblem(asProblem(error));
    } finally {
      setBusy(false);
    }
  };
  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (!busy) void run();
  };
  return { onSubmit, busy, problem };
}
