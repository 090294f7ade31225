import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Sketch } from '../../ui/Sketch.js';
import { color } from '../../ui/theme/color.js';
import { radius } from '../../ui/theme/tokens.js';
import { ConnectButton, UploadButton } from '../data-sources/index.js';

/** Says that files may be dropped anywhere here, and offers to choose them. */
export function DropInvitation({ large }: { readonly large: boolean }) {
  return large ? <LargeInvitation /> : <Strip />;
}

function LargeInvitation() {
  return (
    <Box component="section" aria-label="Upload" sx={largeStyle}>
      <Sketch name="file" size={104} />
      <Typography variant="h2" sx={{ mt: 2, fontSize: 18 }}>
        Drop a file, get a chart
      </Typography>
      <Typography variant="body2" sx={{ color: color.ink2, maxWidth: 380, mb: 3, textWrap: 'balance' }}>
        CSV, Excel, JSON or Parquet, zipped or not. <Dropping>Drop it anywhere on this page.</Dropping> It stays on this
        server.
      </Typography>
      <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', justifyContent: 'center' }}>
        <UploadButton label="Choose files" />
        <ConnectButton />
      </Box>
    </Box>
  );
}

function Strip() {
  return (
    <Box component="section" aria-label="Upload" sx={stripStyle}>
      <Box sx={{ display: { xs: 'none', sm: 'flex' }, mx: 1 }}>
        <Sketch name="file" size={44} />
      </Box>
      <Box sx={{ flex: '1 1 240px', minWidth: 0 }}>
        <Typography variant="h3" component="h2">
          New data
        </Typography>
        <Typography variant="body2" sx={{ color: color.ink2 }}>
          CSV, Excel, JSON or Parquet, zipped or not. <Dropping>Drop files anywhere on this page.</Dropping>
        </Typography>
      </Box>
      <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap' }}>
        <ConnectButton />
        <UploadButton label="Choose files" variant="outlined" />
      </Box>
    </Box>
  );
}

/** Words that mean nothing to a finger. */
const Dropping = ({ children }: { readonly children: string }) => (
  <Box component="span" sx={{ '@media (hover: none)': { display: 'none' } }}>
    {children}
  </Box>
);

const dashed = {
  border: `1.5px dashed ${color.hairStrong}`,
  borderRadius: `${radius.md}px`,
  bgcolor: color.surface,
} as const;

const largeStyle = {
  ...dashed,
  display: 'grid',
  justifyItems: 'center',
  alignContent: 'center',
  textAlign: 'center',
  gap: 1,
  minHeight: 340,
  px: 5,
  py: 8,
} as const;

const stripStyle = {
  ...dashed,
  display: 'flex',
  alignItems: 'center',
  flexWrap: 'wrap',
  gap: 3,
  px: 3,
  py: 3,
} as const;
