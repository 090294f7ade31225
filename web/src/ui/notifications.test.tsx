import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { NotificationsProvider, useNotifier, type Notifier } from './notifications.js';

function open(): Notifier {
  let notifier: Notifier | undefined;
  const Grab = () => {
    notifier = useNotifier();
    return null;
  };
  render(
    <NotificationsProvider>
      <Grab />
    </NotificationsProvider>,
  );
  if (notifier === undefined) throw new Error('not rendered');
  return notifier;
}

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('notifications', () => {
  test('what was done can be taken back', async () => {
    let undone = 0;
    const { notifyDone } = open();
    act(() => notifyDone('Chart deleted', () => (undone += 1)));
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect([undone, screen.queryByText('Chart deleted')]).toEqual([1, null]);
  });

  test('go by themselves, but not while one is focused', () => {
    vi.useFakeTimers();
    const { notifyDone } = open();
    act(() => notifyDone('Saved'));
    act(() => screen.getByRole('button', { name: 'Dismiss' }).focus());
    act(() => {
      vi.advanceTimersByTime(60_000);
    });
    expect(screen.getByText('Saved')).toBeTruthy();
    act(() => screen.getByRole('button', { name: 'Dismiss' }).blur());
    act(() => {
      vi.advanceTimersByTime(60_000);
    });
    expect(screen.queryByText('Saved')).toBeNull();
  });

  test('the same message stands there once', () => {
    const { notifyDone } = open();
    act(() => {
      notifyDone('Saved');
      notifyDone('Saved');
    });
    expect(screen.getAllByText('Saved')).toHaveLength(1);
  });

  test('an error of the page tells nothing of its innards', () => {
    const { notifyFailure } = open();
    act(() => notifyFailure('The chart was not saved', new TypeError('x is undefined')));
    expect(screen.queryByText(/undefined/)).toBeNull();
    expect(screen.getByText('The chart was not saved')).toBeTruthy();
  });
});
