import { useCallback, useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { ApiProblem } from './api-problem.js';

interface Versioned {
  readonly version: number;
}

/** Somebody saved a newer version meanwhile: one of both must be chosen by a person. */
interface SaveConflict<Resource, Change> {
  readonly mine: Change;
  readonly theirs: Resource;
}

interface VersionedSaveOptions<Resource extends Versioned, Change> {
  /** Sends the change, based on `version` (`ifMatch(version)`). */
  readonly save: (change: Change, version: number) => Promise<Resource>;
  /** Fetches what is stored now. */
  readonly load: () => Promise<Resource>;
  readonly onSaved?: (resource: Resource, change: Change) => void;
  /** The person took the other version: put it on the screen. */
  readonly onTheirs?: (resource: Resource) => void;
  /** For the notification when it fails otherwise. */
  readonly failure?: string;
}

export interface VersionedSave<Resource, Change> {
  readonly save: (change: Change, version: number) => Promise<Resource | null>;
  readonly isSaving: boolean;
  readonly error: Error | null;
  /** Not null: show `ConflictDialog`. */
  readonly conflict: SaveConflict<Resource, Change> | null;
  readonly keepMine: () => void;
  readonly loadTheirs: () => void;
  /** Decide later: nothing is saved, nothing typed is lost. */
  readonly postpone: () => void;
}

/** Saving with optimistic locking: nobody's work is overwritten unseen. */
export function useVersionedSave<Resource extends Versioned, Change>({
  save,
  load,
  onSaved,
  onTheirs,
  failure,
}: VersionedSaveOptions<Resource, Change>): VersionedSave<Resource, Change> {
  const [conflict, setConflict] = useState<SaveConflict<Resource, Change> | null>(null);
  const { mutateAsync, isPending, error } = useMutation({
    mutationFn: async ({ change, version }: { change: Change; version: number }) => {
      try {
        return await save(change, version);
      } catch (cause) {
        if (!(cause instanceof ApiProblem) || cause.code !== 'stale_version') throw cause;
        setConflict({ mine: change, theirs: await load() });
        return null;
      }
    },
    onSuccess: (resource, { change }) => {
      if (resource !== null) onSaved?.(resource, change);
    },
    ...(failure === undefined ? {} : { meta: { failure } }),
  });

  const run = useCallback(
    (change: Change, version: number) => mutateAsync({ change, version }).catch(() => null),
    [mutateAsync],
  );
  return {
    save: run,
    isSaving: isPending,
    error,
    conflict,
    keepMine: () => {
      if (conflict === null) return;
      setConflict(null);
      void run(conflict.mine, conflict.theirs.version);
    },
    loadTheirs: () => {
      if (conflict === null) return;
      setConflict(null);
      onTheirs?.(conflict.theirs);
    },
    postpone: () => setConflict(null),
  };
}
