import type { ServerFacts } from '@datavizpro/contract';

/** `PostgreSQL 16.2` */
export const nameOf = ({ product, version }: Pick<ServerFacts, 'product' | 'version'>): string =>
  version.startsWith(product) ? version : `${product} ${version}`.trim();
