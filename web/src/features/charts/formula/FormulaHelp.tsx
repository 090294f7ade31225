import { useState } from 'react';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import type { Column } from '@datavizpro/contract';
import { SearchField } from '../../../ui/SearchField';
import { color } from '../../../ui/theme/color';
import { fonts, radius } from '../../../ui/theme/tokens';
import { TypeIcon } from '../../data-sources';
import { columnReference, formulaGroups } from './functions';

interface FormulaHelpProps {
  readonly columns: readonly Column[];
  readonly onInsert: (text: string) => void;
}

/** Columns and functions, to be put in with a click. */
export function FormulaHelp({ columns, onInsert }: FormulaHelpProps) {
  const [text, setText] = useState('');
  const wanted = text.trim().toLowerCase();
  const found = columns.filter((column) => column.name.toLowerCase().includes(wanted));
  return (
    <Box sx={{ minWidth: 0, display: 'flex', flexDirection: 'column', gap: 2 }}>
      <SearchField value={text} onChange={setText} label="Find a column or function" width="100%" delay={60} />
      <Box sx={listStyle} tabIndex={0} role="region" aria-label="Columns and functions">
        {found.length > 0 && (
          <Section title="Columns">
            {found.map((column) => (
              <Entry key={column.name} onClick={() => onInsert(columnReference(column.name))}>
                <TypeIcon type={column.type} size={13} />
                {column.name}
              </Entry>
            ))}
          </Section>
        )}
        {formulaGroups.map((group) => {
          const functions = group.functions.filter((entry) => entry.join(' ').toLowerCase().includes(wanted));
          if (functions.length === 0) return null;
          return (
            <Section key={group.title} title={group.title}>
              {functions.map(([signature, meaning]) => (
                <Entry key={signature} onClick={() => onInsert(signature)} title={meaning}>
                  <Box component="span" sx={{ fontFamily: fonts.mono, fontSize: 12 }}>
                    {signature}
                  </Box>
                </Entry>
              ))}
            </Section>
          );
        })}
      </Box>
    </Box>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <>
      <Box component="h3" sx={{ m: 0, px: 2, pt: 2, pb: '2px', fontSize: 11.5, fontWeight: 540, color: color.ink2 }}>
        {title}
      </Box>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {children}
      </Box>
    </>
  );
}

interface EntryProps {
  readonly onClick: () => void;
  readonly title?: string;
  readonly children: React.ReactNode;
}

function Entry({ onClick, title, children }: EntryProps) {
  return (
    <li>
      <ButtonBase onClick={onClick} title={title} sx={entryStyle}>
        {children}
      </ButtonBase>
    </li>
  );
}

const listStyle = {
  overflowY: 'auto',
  maxHeight: 300,
  pb: 2,
  border: `1px solid ${color.hair}`,
  borderRadius: `${radius.sm}px`,
} as const;

const entryStyle = {
  width: '100%',
  px: 2,
  py: '4px',
  gap: '7px',
  fontSize: 13,
  textAlign: 'left',
  justifyContent: 'flex-start',
  overflowWrap: 'anywhere',
  '&:hover': { bgcolor: color.hover },
  '&.Mui-focusVisible': { outlineOffset: '-2px' },
} as const;
