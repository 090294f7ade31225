import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Tooltip from '@mui/material/Tooltip';
import { KeyRound, Link2 } from 'lucide-react';
import { Link as RouterLink } from 'react-router-dom';
import type { Column, ForeignKey, TableDetail } from '@datavizpro/contract';
import { panelStyle } from '../../../ui/Panel';
import { color } from '../../../ui/theme/color';
import { fonts } from '../../../ui/theme/tokens';
import { TypeIcon, typeTitles } from '../column-types';

interface ConnectedColumnsProps {
  readonly table: TableDetail;
  /** The address of another table of this database. */
  readonly pathOf: (table: { readonly schema: string; readonly name: string }) => string;
}

/** Columns as the database has them: keys, its own types, comments, and where foreign keys lead. */
export function ConnectedColumns({ table, pathOf }: ConnectedColumnsProps) {
  return (
    <Box component="ul" aria-label="Columns" sx={{ ...panelStyle, listStyle: 'none', m: 0, p: 0 }}>
      {table.columns.map((column) => (
        <ColumnRow
          key={column.name}
          column={column}
          isKey={table.keys.includes(column.name)}
          foreign={(table.foreignKeys ?? []).filter((key) => key.columns.includes(column.name))}
          pathOf={pathOf}
        />
      ))}
    </Box>
  );
}

interface ColumnRowProps {
  readonly column: Column;
  readonly isKey: boolean;
  readonly foreign: readonly ForeignKey[];
  readonly pathOf: ConnectedColumnsProps['pathOf'];
}

function ColumnRow({ column, isKey, foreign, pathOf }: ColumnRowProps) {
  return (
    <Box component="li" sx={rowStyle}>
      <Box sx={{ color: color.ink2, lineHeight: 0, mt: '2px' }}>
        <TypeIcon type={column.type} />
      </Box>
      <Box sx={{ flex: '1 1 180px', minWidth: 0 }}>
        <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', flexWrap: 'wrap' }}>
          <Box component="span" sx={{ fontWeight: 540, overflowWrap: 'anywhere' }}>
            {column.name}
          </Box>
          {isKey && (
            <Tooltip describeChild title="Part of the primary key">
              <Box component="span" sx={{ display: 'inline-flex', color: color.warn }}>
                <KeyRound size={13} role="img" aria-label="Primary key" />
              </Box>
            </Tooltip>
          )}
          {foreign.map((key) => (
            <Link
              key={`${key.schema}.${key.table}.${key.columns.join()}`}
              component={RouterLink}
              to={pathOf({ schema: key.schema, name: key.table })}
              sx={{ display: 'inline-flex', alignItems: 'center', gap: '4px', fontSize: 12 }}
            >
              <Link2 size={12} aria-hidden />
              {key.table}.{key.references[key.columns.indexOf(column.name)] ?? key.references[0]}
            </Link>
          ))}
        </Box>
        {column.comment !== undefined && column.comment !== '' && (
          <Box sx={{ color: color.ink2, fontSize: 12.5, overflowWrap: 'anywhere' }}>{column.comment}</Box>
        )}
      </Box>
      <Box sx={{ color: color.ink2, display: { xs: 'none', sm: 'block' }, width: 120 }}>{typeTitles[column.type]}</Box>
      <Box sx={nativeStyle}>
        {column.nativeType ?? ''}
        {!column.nullable && (
          <Box component="span" sx={{ color: color.ink3, fontFamily: fonts.ui }}>
            {column.nativeType === undefined ? 'never empty' : ' · never empty'}
          </Box>
        )}
      </Box>
    </Box>
  );
}

const rowStyle = {
  display: 'flex',
  alignItems: 'flex-start',
  flexWrap: 'wrap',
  columnGap: 3,
  px: 4,
  py: '9px',
  fontSize: 13,
  borderBottom: `1px solid ${color.hair}`,
  '&:last-of-type': { borderBottom: 0 },
} as const;

const nativeStyle = {
  width: { xs: '100%', sm: 240 },
  pl: { xs: '26px', sm: 0 },
  color: color.ink2,
  fontFamily: fonts.mono,
  fontSize: 12,
  overflowWrap: 'anywhere',
} as const;
