import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook } from '@testing-library/react';
import { StrictMode, type ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SessionProvider } from '../features/session/session-context.js';
import { useUnsavedDraft } from './use-unsaved-draft.js';

interface Note {
  readonly title: string;
}
const empty: Note = { title: '' };

const around = ({ children }: { readonly children: ReactNode }) => (
  <StrictMode>
    <QueryClientProvider client={new QueryClient()}>
      <SessionProvider>{children}</SessionProvider>
    </QueryClientProvider>
  </StrictMode>
);
const open = (key = 'note', initial = empty) =>
  renderHook((props: { key: string }) => useUnsavedDraft(props.key, initial), {
    wrapper: around,
    initialProps: { key },
  });

beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('what is typed and not saved', () => {
  test('comes back after the page was left', () => {
    const first = open();
    act(() => first.result.current.setValue({ title: 'Sales' }));
    first.unmount();
    const { value, restored, isDirty } = open().result.current;
    expect({ value, restored, isDirty }).toEqual({ value: { title: 'Sales' }, restored: true, isDirty: true });
  });

  test('is kept a moment after the last key, even when the browser is killed', () => {
    vi.useFakeTimers();
    const { result } = open();
    act(() => result.current.setValue({ title: 'S' }));
    act(() => result.current.setValue(({ title }) => ({ title: `${title}ales` })));
    act(() => {
      vi.advanceTimersByTime(1000);
    });
    expect(localStorage.getItem('datavizpro.draft.nobody.note')).toContain('Sales');
  });

  test('is kept when the page is hidden at once', () => {
    const { result } = open();
    act(() => result.current.setValue({ title: 'Sales' }));
    window.dispatchEvent(new Event('pagehide'));
    expect(localStorage.getItem('datavizpro.draft.nobody.note')).toContain('Sales');
  });

  test('is gone after it was saved or given up', () => {
    const first = open();
    act(() => first.result.current.setValue({ title: 'Sales' }));
    act(() => first.result.current.discard());
    expect(first.result.current.value).toEqual(empty);
    first.unmount();
    expect(open().result.current.restored).toBe(false);
  });

  test('belongs to its own key', () => {
    const hook = open('one');
    act(() => hook.result.current.setValue({ title: 'One' }));
    hook.rerender({ key: 'two' });
    expect(hook.result.current.value).toEqual(empty);
    hook.rerender({ key: 'one' });
    expect(hook.result.current.value).toEqual({ title: 'One' });
  });

  test('what cannot be read is no draft', () => {
    localStorage.setItem('datavizpro.draft.nobody.note', '{"savedAt":');
    expect(open().result.current).toMatchObject({ value: empty, restored: false });
  });
});
