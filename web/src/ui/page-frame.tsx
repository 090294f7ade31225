import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** What a page puts into the frame around it: breadcrumbs in the top bar, its name in the window's title. */
interface PageFrame {
  readonly breadcrumbs: HTMLElement | null;
  readonly setBreadcrumbs: (element: HTMLElement | null) => void;
  /** Read out when the page changes. */
  readonly title: string;
  readonly setTitle: (title: string) => void;
}

const PageFrameContext = createContext<PageFrame | null>(null);

export function PageFrameProvider({ children }: { readonly children: ReactNode }) {
  const [breadcrumbs, setBreadcrumbs] = useState<HTMLElement | null>(null);
  const [title, setTitle] = useState('');
  const frame = useMemo(() => ({ breadcrumbs, setBreadcrumbs, title, setTitle }), [breadcrumbs, title]);
  return <PageFrameContext value={frame}>{children}</PageFrameContext>;
}

export const usePageFrame = (): PageFrame | null => useContext(PageFrameContext);

/** Names the window and the history entry: "Trading review · DataVizPro". */
export function usePageTitle(title: string): void {
  const announce = usePageFrame()?.setTitle;
  useEffect(() => {
    document.title = title === '' ? 'DataVizPro' : `${title} · DataVizPro`;
    announce?.(title);
  }, [title, announce]);
}

/** Draws into the top bar's place for breadcrumbs; nothing outside the frame. */
export function InTopBar({ children }: { readonly children: ReactNode }) {
  const place = usePageFrame()?.breadcrumbs ?? null;
  return place === null ? null : createPortal(children, place);
}
