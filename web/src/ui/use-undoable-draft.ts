import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useSession } from '../features/session/index.js';
import { forgetDraft, readDraft, writeDraft } from './drafts.js';
import { createHistory, record, redo, undo, type History } from './history.js';

export interface UndoableDraft<T> {
  readonly value: T;
  /** Changes of one `mergeKey` in a row are one step. */
  readonly change: (next: T | ((previous: T) => T), mergeKey?: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** The value came back from an earlier visit. */
  readonly restored: boolean;
  /** Forgets the kept copy and all steps, and goes on with this value: after saving, or to give up. */
  readonly settle: (value: T) => void;
}

const calmMs = 250;

/**
 * An editor's state: every change can be undone, and what is not saved is kept on this device under `key`
 * until `settle`. `T` must be plain data. Give the component another React key for another object.
 */
export function useUndoableDraft<T>(key: string, initial: T): UndoableDraft<T> {
  const userId = useSession().user?.id ?? 'nobody';
  const place = `${userId}.${key}`;
  const [start] = useState(() => ({ kept: readDraft(place) as T | null, initial }));
  const [history, setHistory] = useState<History<T>>(() => createHistory(start.kept ?? start.initial));
  const [restored, setRestored] = useState(start.kept !== null);
  const settled = useRef<T>(start.initial);

  useKeptCopy(place, history.present, settled);

  const change = useCallback((next: T | ((previous: T) => T), mergeKey?: string) => {
    setHistory((before) => {
      const value = typeof next === 'function' ? (next as (previous: T) => T)(before.present) : next;
      return record(before, value, mergeKey ?? null);
    });
  }, []);
  const settle = useCallback(
    (value: T) => {
      settled.current = value;
      forgetDraft(place);
      setRestored(false);
      setHistory(createHistory(value));
    },
    [place],
  );
  return useMemo(
    () => ({
      value: history.present,
      change,
      undo: () => setHistory(undo),
      redo: () => setHistory(redo),
      canUndo: history.past.length > 0,
      canRedo: history.future.length > 0,
      restored,
      settle,
    }),
    [history, restored, change, settle],
  );
}

/** Writes what differs from the settled value a moment after each change, and at once when the page goes away. */
function useKeptCopy<T>(place: string, present: T, settled: React.RefObject<T>): void {
  const latest = useRef(present);
  const keep = useCallback(() => {
    if (latest.current === settled.current) forgetDraft(place);
    else writeDraft(place, latest.current);
  }, [place, settled]);
  const touched = useRef(false);
  useEffect(() => {
    if (latest.current === present && !touched.current) return undefined;
    touched.current = true;
    latest.current = present;
    const timer = setTimeout(keep, calmMs);
    return () => clearTimeout(timer);
  }, [present, keep]);
  useEffect(() => {
    const flush = (): void => {
      if (touched.current) keep();
    };
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [keep]);
}
