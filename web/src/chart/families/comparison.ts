import type { ChartLoaders } from './loaders';

export const comparison = {
  bar: () => import('../plots/bar'),
  waterfall: () => import('../plots/waterfall'),
  funnel: () => import('../plots/funnel'),
  bullet: () => import('../plots/bullet'),
  radar: () => import('../plots/radar'),
  polarBar: () => import('../plots/polar-bar'),
  radialBar: () => import('../plots/radial-bar'),
  marimekko: () => import('../plots/marimekko'),
} satisfies ChartLoaders;
