import type { PlaceholderWriter } from '../../fragment.js';

/** Types that values are bound as. The driver binds them where the server can, and else writes them as literals. */
type BoundType = 'String' | 'Int64' | 'UInt8' | 'Float64';

export const typed =
  (type: BoundType): PlaceholderWriter =>
  (index) =>
    `{p${String(index)}:${type}}`;
