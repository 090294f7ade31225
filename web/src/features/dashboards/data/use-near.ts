import { startTransition, useEffect, useState, type RefObject } from 'react';

const margin = '300px 0px';

/** Whether an element is on the screen or will be soon. */
export function useNear(ref: RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const observer = new IntersectionObserver(
      (entries) => startTransition(() => setNear(entries.at(-1)?.isIntersecting ?? false)),
      { rootMargin: margin },
    );
    observer.observe(element);
    // On paper everything is seen at once.
    const onPrint = (): void => setNear(true);
    window.addEventListener('beforeprint', onPrint);
    return () => {
      observer.disconnect();
      window.removeEventListener('beforeprint', onPrint);
    };
  }, [ref]);
  return near;
}
