import { useCallback, useEffect, useRef, useState } from 'react';
import { useSession } from '../features/session/index.js';
import { forgetDraft, readDraft, writeDraft } from './drafts.js';

interface UnsavedDraft<T> {
  readonly value: T;
  readonly setValue: (value: T | ((previous: T) => T)) => void;
  /** True when `value` came back from an earlier visit: say so and offer `discard`. */
  readonly restored: boolean;
  /** Differs from `initial`. */
  readonly isDirty: boolean;
  /** Back to `initial`; the kept copy is removed. Call it after saving, too. */
  readonly discard: () => void;
}

const calmMs = 250;

/**
 * State that survives a reload, a crash and an expired session: whatever is typed is kept on this device
 * under `key` and the person's id until `discard`. `T` must survive JSON. A new `key` starts over.
 */
export function useUnsavedDraft<T>(key: string, initial: T): UnsavedDraft<T> {
  const userId = useSession().user?.id ?? 'nobody';
  const place = `${userId}.${key}`;
  const [state, setState] = useState(() => open(place, initial));
  const current = useRef(state);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const apply = useCallback((next: DraftState<T>) => {
    current.current = next;
    setState(next);
  }, []);

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    const { place: where, value, isDirty } = current.current;
    if (isDirty) writeDraft(where, value);
  }, []);

  // Another object came under the same component: keep the old one's text, open the new one's.
  useEffect(() => {
    if (current.current.place === place) return;
    flush();
    apply(open(place, initial));
    // `initial` is read when the place changes, and only then.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [place]);

  useEffect(() => {
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);

  const setValue = useCallback(
    (next: T | ((previous: T) => T)) => {
      const before = current.current;
      const value = typeof next === 'function' ? (next as (previous: T) => T)(before.value) : next;
      apply({ ...before, value, isDirty: true });
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, calmMs);
    },
    [apply, flush],
  );

  const latestInitial = useRef(initial);
  useEffect(() => {
    latestInitial.current = initial;
  });
  const discard = useCallback(() => {
    clearTimeout(timer.current);
    forgetDraft(current.current.place);
    apply({ place: current.current.place, value: latestInitial.current, restored: false, isDirty: false });
  }, [apply]);

  return { value: state.value, setValue, restored: state.restored, isDirty: state.isDirty, discard };
}

interface DraftState<T> {
  readonly place: string;
  readonly value: T;
  readonly restored: boolean;
  readonly isDirty: boolean;
}

function open<T>(place: string, initial: T): DraftState<T> {
  // The caller's word that what is typed survives JSON.
  const kept = readDraft(place) as T | null;
  return kept === null
    ? { place, value: initial, restored: false, isDirty: false }
    : { place, value: kept, restored: true, isDirty: true };
}
