import type { Series } from '../data/series';
import type { LegendItem } from '../model';
import { courseDash } from './course-lines';

/** Names of lines over the data, with how they are made. */
export const courseItems = (derived: readonly Series[]): LegendItem[] =>
  derived.map(({ id, label, color, derived: how }) => {
    const dash = how ? courseDash[how.kind] : null;
    return {
      ...{ id, label, color, shape: 'line' },
      ...(how?.detail === undefined ? {} : { detail: how.detail }),
      ...(dash === null ? {} : { dash }),
    };
  });
