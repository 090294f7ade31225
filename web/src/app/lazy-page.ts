import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

/** A page whose code comes when it is first opened; `preload` fetches it ahead, e.g. while a link is pointed at. */
interface LazyPage {
  readonly Page: LazyExoticComponent<ComponentType>;
  readonly preload: () => void;
}

export function lazyPage(load: () => Promise<ComponentType>): LazyPage {
  return {
    Page: lazy(async () => ({ default: await load() })),
    preload: () => {
      load().catch(() => undefined);
    },
  };
}
