import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import type { PropsWithChildren } from 'react';

/** The server puts the nonce of its answer here; the content security policy takes styles with no other. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;
const cache = createCache({ key: 'css', ...(nonce !== undefined && { nonce }) });

export function StyleNonce({ children }: PropsWithChildren) {
  return <CacheProvider value={cache}>{children}</CacheProvider>;
}
