import { Fragment } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ShortcutGroup } from './shortcuts.js';
import { color } from './theme/color.js';

export function ShortcutTable({ group }: { readonly group: ShortcutGroup }) {
  return (
    <section>
      <Typography variant="h3" sx={{ mb: 2 }}>
        {group.title}
      </Typography>
      <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: '1fr auto', columnGap: 4 }}>
        {group.shortcuts.map((shortcut) => (
          <Box key={shortcut.does} sx={{ display: 'contents', '& > *': rowStyle }}>
            <Box component="dt">{shortcut.does}</Box>
            <Box component="dd" sx={{ m: 0, textAlign: 'right', color: color.ink3 }}>
              {shortcut.keys.map((keys, way) => (
                <Fragment key={keys}>
                  {way > 0 && ' or '}
                  <Keys keys={keys} />
                </Fragment>
              ))}
            </Box>
          </Box>
        ))}
      </Box>
    </section>
  );
}

function Keys({ keys }: { readonly keys: string }) {
  return keys.split(' ').map((key) => (
    <Box component="kbd" key={key} sx={kbdStyle}>
      {key}
    </Box>
  ));
}

const rowStyle = { py: '6px', borderBottom: `1px solid ${color.hair}`, fontSize: 13 } as const;
const kbdStyle = {
  fontFamily: 'inherit',
  fontSize: 11.5,
  color: color.ink,
  bgcolor: color.sunken,
  border: `1px solid ${color.hairStrong}`,
  borderRadius: '4px',
  px: '5px',
  ml: '3px',
} as const;
