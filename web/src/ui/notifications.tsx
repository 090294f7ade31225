import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { asProblem } from '../features/session/api-problem.js';
import type { NewNotification, Notification } from './notification.js';
import { NotificationStack } from './NotificationStack.js';

export interface Notifier {
  readonly notify: (notification: NewNotification) => void;
  /** "The chart was not saved": what failed, with the problem's detail. */
  readonly notifyFailure: (what: string, error: unknown) => void;
  /** Something was done that can be taken back. */
  readonly notifyDone: (message: string, undo?: () => void) => void;
}

const NotifierContext = createContext<Notifier | null>(null);
const shown = 3;
const lifeMs = { plain: 5_000, withAction: 10_000, bad: 12_000 } as const;

const lifeOf = ({ tone, action }: NewNotification): number =>
  tone === 'bad' ? lifeMs.bad : action === undefined ? lifeMs.plain : lifeMs.withAction;

/** Short messages at the edge of the page. They wait while one is pointed at or focused. */
export function NotificationsProvider({ children }: { readonly children: ReactNode }) {
  const [notifications, setNotifications] = useState<readonly Notification[]>([]);
  const [paused, setPaused] = useState(false);
  const nextId = useRef(1);

  const dismiss = useCallback((id: number) => setNotifications((all) => all.filter((one) => one.id !== id)), []);
  const notify = useCallback((notification: NewNotification) => {
    const id = nextId.current++;
    setNotifications((all) =>
      [...all.filter((one) => one.message !== notification.message), { ...notification, id }].slice(-shown),
    );
  }, []);

  const notifier = useMemo<Notifier>(
    () => ({
      notify,
      notifyFailure: (what, error) => {
        const problem = asProblem(error);
        if (problem.code === 'cancelled') return;
        notify({ tone: 'bad', message: what, detail: problem.detail || problem.advice });
      },
      notifyDone: (message, undo) =>
        notify({ tone: 'good', message, action: undo === undefined ? undefined : { label: 'Undo', run: undo } }),
    }),
    [notify],
  );

  return (
    <NotifierContext value={notifier}>
      {children}
      <NotificationStack notifications={notifications} onDismiss={dismiss} onHold={setPaused} />
      {notifications.map((one) => (
        <Expiry key={one.id} paused={paused} afterMs={lifeOf(one)} onExpired={() => dismiss(one.id)} />
      ))}
    </NotifierContext>
  );
}

function Expiry({
  paused,
  afterMs,
  onExpired,
}: {
  readonly paused: boolean;
  readonly afterMs: number;
  readonly onExpired: () => void;
}) {
  const expire = useRef(onExpired);
  useEffect(() => {
    if (paused) return undefined;
    const timer = setTimeout(() => expire.current(), afterMs);
    return () => clearTimeout(timer);
  }, [paused, afterMs]);
  return null;
}

export function useNotifier(): Notifier {
  const notifier = useContext(NotifierContext);
  if (notifier === null) throw new Error('useNotifier needs a NotificationsProvider above it.');
  return notifier;
}
