import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router-dom';
import { usePageFrame } from '../ui/page-frame.js';
import { VisuallyHidden } from '../ui/VisuallyHidden.js';

/** After a change of page: its beginning is in view, has the focus, and its name is read out. */
export function PageAnnouncer({ mainId }: { readonly mainId: string }) {
  const { pathname } = useLocation();
  const title = usePageFrame()?.title ?? '';
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    window.scrollTo(0, 0);
    document.getElementById(mainId)?.focus({ preventScroll: true });
  }, [pathname, mainId]);
  return <VisuallyHidden live="polite">{title}</VisuallyHidden>;
}
