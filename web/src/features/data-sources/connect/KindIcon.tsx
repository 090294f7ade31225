import type { ReactNode } from 'react';
import type { DataSourceType } from '@datavizpro/contract';
import { color } from '../../../ui/theme/color';

const stroke = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.6,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;
const accent = { fill: color.brand } as const;
const accentLine = { ...stroke, stroke: color.brand } as const;

const cylinder = (
  <>
    <ellipse cx="12" cy="5.500" rx="7.500" ry="2.800" {...stroke} />
    <path d="M4.500 5.500v13c0 1.500 3.400 2.800 7.500 2.800s7.500-1.300 7.500-2.800v-13" {...stroke} />
  </>
);

/** Our own drawings, told apart by what each engine does with its rows; nobody's trademark. */
const drawings: Readonly<Partial<Record<string, ReactNode>>> = {
  // Rows and their relations.
  postgres: (
    <>
      {cylinder}
      <circle cx="8.800" cy="13.200" r="1.700" {...accent} />
      <circle cx="15.200" cy="16.400" r="1.700" {...accent} />
      <path d="M10.300 14l3.400 1.700" {...accentLine} />
    </>
  ),
  // A busy surface.
  mysql: (
    <>
      {cylinder}
      <path d="M7.500 13.500c1.500-1.600 3-1.600 4.500 0s3 1.600 4.500 0" {...accentLine} />
      <path d="M7.500 17.300c1.500-1.600 3-1.600 4.500 0s3 1.600 4.500 0" {...accentLine} />
    </>
  ),
  // Machines in a rack.
  sqlserver: (
    <>
      <rect x="4" y="3.500" width="16" height="5" rx="1.500" {...stroke} />
      <rect x="4" y="9.700" width="16" height="5" rx="1.500" {...stroke} />
      <rect x="4" y="15.900" width="16" height="5" rx="1.500" {...stroke} />
      <circle cx="7.300" cy="6" r="1.100" {...accent} />
      <circle cx="7.300" cy="12.200" r="1.100" {...accent} />
      <circle cx="7.300" cy="18.400" r="1.100" {...accent} />
    </>
  ),
  // Columns beside each other.
  clickhouse: (
    <>
      <rect x="3.500" y="4" width="3" height="16.500" rx="1.200" {...stroke} />
      <rect x="8.500" y="4" width="3" height="16.500" rx="1.200" {...accent} />
      <rect x="13.500" y="4" width="3" height="16.500" rx="1.200" {...stroke} />
      <rect x="18.500" y="9.500" width="3" height="5.500" rx="1.200" {...stroke} />
    </>
  ),
  // One question, many stores.
  trino: (
    <>
      <path d="M12 8v3.500m0 0L6 16m6-4.500l6 4.500m-6-4.500V16" {...stroke} />
      <circle cx="12" cy="5.500" r="2.600" {...accent} />
      <circle cx="5.500" cy="18.400" r="2.300" {...stroke} />
      <circle cx="12" cy="18.400" r="2.300" {...stroke} />
      <circle cx="18.500" cy="18.400" r="2.300" {...stroke} />
    </>
  ),
  // Folders by the water.
  lake: (
    <>
      <path
        d="M3.500 13V6.200A1.700 1.700 0 0 1 5.200 4.500h4l2 2.300h7.600a1.700 1.700 0 0 1 1.700 1.700V13"
        {...stroke}
      />
      <path d="M3.500 16.300c1.700-1.500 3.400-1.500 5.100 0s3.400 1.500 5.100 0 3.400-1.500 5.100 0" {...accentLine} />
      <path d="M3.500 20c1.700-1.500 3.400-1.500 5.100 0s3.400 1.500 5.100 0 3.400-1.500 5.100 0" {...accentLine} />
    </>
  ),
  // A database in a sheet of paper.
  sqlite: (
    <>
      <path d="M6 3h8.500L19 7.500V19a2 2 0 0 1-2 2H6.500a1.500 1.500 0 0 1-1.500-1.500V4a1 1 0 0 1 1-1z" {...stroke} />
      <ellipse cx="12" cy="11.500" rx="3.600" ry="1.500" {...accentLine} />
      <path d="M8.400 11.500v4.300c0 .8 1.600 1.500 3.600 1.500s3.600-.7 3.600-1.500v-4.300" {...accentLine} />
    </>
  ),
  file: (
    <>
      <path d="M6 3h8.500L19 7.500V19a2 2 0 0 1-2 2H6.500a1.500 1.500 0 0 1-1.500-1.500V4a1 1 0 0 1 1-1z" {...stroke} />
      <path d="M8.500 12h7M8.500 15.500h7" {...accentLine} />
    </>
  ),
};

/** The kind of a data source as a small picture; its name stands beside it. */
export function KindIcon({ type, size = 20 }: { readonly type: DataSourceType; readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {drawings[type] ?? cylinder}
    </svg>
  );
}
