import { useState } from 'react';
import type { FieldError, UploadAnswer } from '@datavizpro/contract';
import { ApiProblem, api } from '../../session';
import { sourceUrl } from '../keys';

export type ChangeKind = 'append' | 'replace';

export interface ChangeRequest {
  readonly kind: ChangeKind;
  readonly id: string;
  readonly table: string;
  readonly file: File;
  /** The differences were seen and are accepted. */
  readonly confirm: boolean;
}

export type ChangeState =
  | { readonly step: 'choosing' }
  | { readonly step: 'sending'; readonly fraction: number; readonly request: ChangeRequest }
  | { readonly step: 'differs'; readonly request: ChangeRequest; readonly differences: readonly FieldError[] }
  | { readonly step: 'failed'; readonly request: ChangeRequest; readonly problem: Error };

async function send(
  { kind, id, table, file, confirm }: ChangeRequest,
  onSent: (fraction: number) => void,
  signal: AbortSignal,
): Promise<UploadAnswer> {
  const form = new FormData();
  form.append('file', file, file.name);
  const { data } = await api.post<UploadAnswer>(`${sourceUrl(id)}/${kind}`, form, {
    params: { table, ...(confirm ? { confirm: true } : {}) },
    signal,
    onUploadProgress: ({ loaded, total }) => onSent(total ? loaded / total : 0),
  });
  return data;
}

export interface ChangeData {
  readonly state: ChangeState;
  readonly start: (request: ChangeRequest) => Promise<void>;
  /** Stops what is being sent, and begins anew. */
  readonly reset: () => void;
}

/** Adds or replaces rows; stops where the columns differ, until a person has seen how. */
export function useChangeData(onDone: (answer: UploadAnswer) => void): ChangeData {
  const [state, setState] = useState<ChangeState>({ step: 'choosing' });
  const [abort, setAbort] = useState<AbortController | null>(null);

  const start = async (request: ChangeRequest): Promise<void> => {
    const controller = new AbortController();
    setAbort(controller);
    setState({ step: 'sending', fraction: 0, request });
    try {
      const answer = await send(
        request,
        (fraction) => setState({ step: 'sending', fraction, request }),
        controller.signal,
      );
      setState({ step: 'choosing' });
      onDone(answer);
    } catch (error) {
      if (!controller.signal.aborted) setState(afterFailure(request, error));
    }
  };
  const reset = (): void => {
    abort?.abort();
    setState({ step: 'choosing' });
  };
  return { state, start, reset };
}

function afterFailure(request: ChangeRequest, error: unknown): ChangeState {
  if (error instanceof ApiProblem && error.code === 'schema_mismatch') {
    return { step: 'differs', request, differences: error.errors };
  }
  return { step: 'failed', request, problem: error instanceof Error ? error : new Error(String(error)) };
}
