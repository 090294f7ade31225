import { startTransition, useEffect, useState, type RefObject } from 'react';

const margin = '300px 0px';

export interface Nearness {
  /** On the screen, or soon. */
  readonly near: boolean;
  /** Was near once: what was drawn stays, so that scrolling back shows it at once. */
  readonly seen: boolean;
}

/** Whether an element is on the screen or will be soon, and whether it ever was. */
export function useNear(ref: RefObject<HTMLElement | null>): Nearness {
  const [state, setState] = useState<Nearness>({ near: false, seen: false });
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const observer = new IntersectionObserver(
      (entries) => startTransition(() => setState((before) => next(before, entries.at(-1)?.isIntersecting ?? false))),
      { rootMargin: margin },
    );
    observer.observe(element);
    // On paper everything is seen at once.
    const onPrint = (): void => setState({ near: true, seen: true });
    window.addEventListener('beforeprint', onPrint);
    return () => {
      observer.disconnect();
      window.removeEventListener('beforeprint', onPrint);
    };
  }, [ref]);
  return state;
}

const next = (before: Nearness, near: boolean): Nearness =>
  before.near === near ? before : { near, seen: before.seen || near };
