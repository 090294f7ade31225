import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { problemFromAnswer } from './api-problem.js';
import { useVersionedSave } from './use-versioned-save.js';

interface Note {
  readonly version: number;
  readonly text: string;
}

/** A store that refuses what is based on an older version, as the server does. */
let stored: Note;
const save = (text: string, version: number): Promise<Note> => {
  if (version !== stored.version) return Promise.reject(problemFromAnswer(412, null, () => null));
  stored = { version: version + 1, text };
  return Promise.resolve(stored);
};

const around = ({ children }: { readonly children: ReactNode }) => (
  <QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>
);

function open() {
  const shown: string[] = [];
  const hook = renderHook(
    () =>
      useVersionedSave<Note, string>({
        save,
        load: () => Promise.resolve(stored),
        onSaved: (note) => shown.push(`saved ${note.text}`),
        onTheirs: (note) => shown.push(`took ${note.text}`),
      }),
    { wrapper: around },
  );
  return { ...hook, shown };
}

async function clash() {
  const hook = open();
  stored = { version: 2, text: 'theirs' };
  await act(() => hook.result.current.save('mine', 1));
  return hook;
}

beforeEach(() => {
  stored = { version: 1, text: 'first' };
});
afterEach(cleanup);

describe('saving what somebody else may have saved', () => {
  test('goes through when nobody did', async () => {
    const { result, shown } = open();
    await act(() => result.current.save('mine', 1));
    expect([stored.text, shown, result.current.conflict]).toEqual(['mine', ['saved mine'], null]);
  });

  test('overwrites nothing, and shows both', async () => {
    const { result } = await clash();
    expect(stored.text).toBe('theirs');
    expect(result.current.conflict).toEqual({ mine: 'mine', theirs: { version: 2, text: 'theirs' } });
  });

  test('keeps mine on top of theirs when told so', async () => {
    const { result, shown } = await clash();
    act(() => result.current.keepMine());
    await waitFor(() => expect(shown).toEqual(['saved mine']));
    expect(stored).toEqual({ version: 3, text: 'mine' });
  });

  test('takes theirs when told so', async () => {
    const { result, shown } = await clash();
    act(() => result.current.loadTheirs());
    expect([stored.text, shown, result.current.conflict]).toEqual(['theirs', ['took theirs'], null]);
  });

  test('waits when told so', async () => {
    const { result, shown } = await clash();
    act(() => result.current.postpone());
    expect([stored.text, shown, result.current.conflict]).toEqual(['theirs', [], null]);
  });
});
