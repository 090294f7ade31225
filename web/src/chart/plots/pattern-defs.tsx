import { patternName, tileOf, tileSize } from '../scene/patterns';
import type { Pattern } from '../scene/scene';

/** The tiles that are used below. */
export function PatternDefs({ patterns }: { readonly patterns: readonly Pattern[] }) {
  const named = new Map(patterns.map((pattern) => [patternName(pattern), pattern]));
  if (named.size === 0) return null;
  return (
    <defs>
      {[...named].map(([name, { index, color }]) => {
        const tile = tileOf(index);
        return (
          <pattern key={name} id={name} width={tileSize} height={tileSize} patternUnits="userSpaceOnUse">
            {tile?.stroke === undefined ? (
              <path d={tile?.d} fill={color} />
            ) : (
              <path d={tile.d} fill="none" stroke={color} strokeWidth={tile.stroke} />
            )}
          </pattern>
        );
      })}
    </defs>
  );
}
