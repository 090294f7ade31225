import type { ReactNode } from 'react';
import { color } from './theme/color.js';

export type SketchName = 'file' | 'chart' | 'dashboard' | 'list' | 'search' | 'people' | 'broken' | 'lost';

const line = {
  fill: 'none',
  stroke: color.control,
  strokeOpacity: 0.6,
  strokeWidth: 2,
  strokeLinecap: 'round',
} as const;
const sheet = { fill: color.surface, stroke: color.control, strokeOpacity: 0.6, strokeWidth: 2 } as const;
const accent = { fill: color.brand } as const;
const warm = { fill: '#E8A04A' } as const;
const quiet = { fill: color.hair } as const;

/** Small drawings in the product's own lines; decoration, so hidden from readers. */
const sketches: Readonly<Record<SketchName, ReactNode>> = {
  file: (
    <>
      <path d="M34 14h36l16 16v68a4 4 0 0 1-4 4H34a4 4 0 0 1-4-4V18a4 4 0 0 1 4-4z" {...sheet} />
      <path d="M70 14v16h16" {...sheet} />
      <path d="M40 46h36M40 58h36M40 70h22" {...line} />
      <circle cx="82" cy="90" r="17" {...accent} />
      <path
        d="M82 98V83m-6.5 6L82 82.500l6.500 6.500"
        fill="none"
        stroke={color.onBrand}
        strokeWidth="2.500"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  chart: (
    <>
      <rect x="16" y="20" width="84" height="78" rx="7" {...sheet} />
      <path d="M28 84h60" {...line} />
      <rect x="34" y="60" width="11" height="24" rx="2.500" {...quiet} />
      <rect x="51" y="48" width="11" height="36" rx="2.500" {...warm} />
      <rect x="68" y="36" width="11" height="48" rx="2.500" {...accent} />
    </>
  ),
  dashboard: (
    <>
      <rect x="12" y="20" width="92" height="78" rx="7" {...sheet} />
      <rect x="20" y="28" width="46" height="30" rx="3.500" {...quiet} />
      <path
        d="M25 50l9-8 8 5 9-10 9 4"
        fill="none"
        stroke={color.brand}
        strokeWidth="2.500"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <rect x="72" y="28" width="24" height="30" rx="3.500" {...accent} />
      <rect x="20" y="64" width="24" height="26" rx="3.500" {...warm} />
      <rect x="50" y="64" width="46" height="26" rx="3.500" {...quiet} />
    </>
  ),
  list: (
    <>
      <rect x="18" y="22" width="80" height="22" rx="5" {...sheet} />
      <rect x="18" y="50" width="80" height="22" rx="5" {...sheet} />
      <rect x="18" y="78" width="80" height="22" rx="5" {...sheet} />
      <circle cx="29" cy="33" r="4" {...accent} />
      <circle cx="29" cy="61" r="4" {...warm} />
      <circle cx="29" cy="89" r="4" {...quiet} />
      <path d="M40 33h44M40 61h30M40 89h38" {...line} />
    </>
  ),
  search: (
    <>
      <circle cx="52" cy="52" r="30" {...sheet} />
      <path d="M75 75l22 22" fill="none" stroke={color.brand} strokeWidth="6" strokeLinecap="round" />
      <path d="M38 52h28M38 42h18M38 62h12" {...line} />
    </>
  ),
  people: (
    <>
      <circle cx="44" cy="42" r="14" {...sheet} />
      <path d="M18 94c0-17 11-28 26-28s26 11 26 28z" {...sheet} />
      <circle cx="80" cy="50" r="11" {...warm} />
      <path d="M62 94c0-14 7-23 18-23s19 9 19 23z" {...accent} />
    </>
  ),
  broken: (
    <>
      <rect x="16" y="20" width="84" height="78" rx="7" {...sheet} />
      <path d="M28 78l16-18 12 10" {...line} />
      <path d="M66 62l10-14 12 8" {...line} />
      <path
        d="M62 26l-6 18 10 10-8 16 8 20"
        fill="none"
        stroke={color.bad}
        strokeWidth="2.500"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  lost: (
    <>
      <path d="M16 34l28-10 28 10 28-10v62l-28 10-28-10-28 10z" {...sheet} />
      <path d="M44 24v62M72 34v62" {...line} />
      <path d="M58 82c-9-11-14-18-14-25a14 14 0 0 1 28 0c0 7-5 14-14 25z" {...accent} />
      <circle cx="58" cy="57" r="5" fill={color.surface} />
    </>
  ),
};

export function Sketch({ name, size = 112 }: { readonly name: SketchName; readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 116 116" aria-hidden="true" focusable="false">
      {sketches[name]}
    </svg>
  );
}
