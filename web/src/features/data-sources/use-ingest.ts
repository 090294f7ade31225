import { useCallback, useEffect, useState } from 'react';
import type { DataSource, IngestProgress } from '@datavizpro/contract';
import { useRefreshSource } from './api';
import { watchIngest } from './uploads/watch-ingest';

export interface IngestWatch {
  /** Null: nothing is being read. */
  readonly progress: IngestProgress | null;
  /** Why reading again ended without a change. */
  readonly failure: IngestProgress | null;
  readonly dismiss: () => void;
  /** Something was started: follow it. */
  readonly follow: () => void;
}

/** Follows what is being read into a data source, from the moment it is known to the end. */
export function useIngest(source: DataSource | undefined): IngestWatch {
  const refresh = useRefreshSource();
  const [progress, setProgress] = useState<IngestProgress | null>(null);
  const [failure, setFailure] = useState<IngestProgress | null>(null);
  const [started, setStarted] = useState(0);
  const id = source?.id;
  const active = source?.status === 'ingesting' || started > 0;

  useEffect(() => {
    if (id === undefined || !active) return undefined;
    const abort = new AbortController();
    watchIngest(id, setProgress, abort.signal)
      .then((last) => {
        setProgress(null);
        setStarted(0);
        setFailure(last.phase === 'done' ? null : last);
        refresh(id);
      })
      .catch(() => {
        if (!abort.signal.aborted) setProgress(null);
      });
    return () => abort.abort();
  }, [id, active, started, refresh]);

  const follow = useCallback(() => setStarted((count) => count + 1), []);
  const dismiss = useCallback(() => setFailure(null), []);
  // Followed no longer: what was seen last says nothing about now.
  return { progress: active ? progress : null, failure, dismiss, follow };
}
