import { lazy, Suspense, useEffect } from 'react';
import { useLocation } from 'react-router-dom';

export type OverlayName = 'palette' | 'shortcuts';

const CommandPalette = lazy(async () => ({ default: (await import('./palette/CommandPalette.js')).CommandPalette }));
const ShortcutsDialog = lazy(async () => ({ default: (await import('./ShortcutsDialog.js')).ShortcutsDialog }));

interface OverlaysProps {
  readonly open: OverlayName | null;
  readonly onOpen: (overlay: OverlayName | null) => void;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** What lies over any page, and the keys that open it: Ctrl K, and ? for help. */
export function Overlays({ open, onOpen }: OverlaysProps) {
  const { pathname } = useLocation();
  useEffect(() => onOpen(null), [pathname, onOpen]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      const command = event.ctrlKey || event.metaKey;
      if (command && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        onOpen('palette');
      } else if (event.key === '?' && !command && !isTyping(event.target)) {
        event.preventDefault();
        onOpen('shortcuts');
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [onOpen]);
  return (
    <Suspense>
      {open === 'palette' && (
        <CommandPalette onClose={() => onOpen(null)} onShowShortcuts={() => onOpen('shortcuts')} />
      )}
      {open === 'shortcuts' && <ShortcutsDialog onClose={() => onOpen(null)} />}
    </Suspense>
  );
}
