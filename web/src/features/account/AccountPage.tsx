import Box from '@mui/material/Box';
import { PageHeader } from '../../ui/PageHeader.js';
import { AppearancePanel } from './AppearancePanel.js';
import { DevicesPanel } from './DevicesPanel.js';
import { PasswordPanel } from './PasswordPanel.js';
import { ProfilePanel } from './ProfilePanel.js';
import { TokensPanel } from './TokensPanel.js';

/** What belongs to the person who is signed in. */
export function AccountPage() {
  return (
    <>
      <PageHeader title="Account" />
      <Box sx={columnsStyle}>
        <Box sx={stackStyle}>
          <ProfilePanel />
          <PasswordPanel />
          <AppearancePanel />
        </Box>
        <Box sx={stackStyle}>
          <DevicesPanel />
          <TokensPanel />
        </Box>
      </Box>
    </>
  );
}

const stackStyle = { display: 'grid', gap: 4, alignContent: 'start', minWidth: 0 } as const;
const columnsStyle = {
  display: 'grid',
  gap: 4,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: '1fr 1fr' },
  maxWidth: { xs: 780, lg: 1320 },
} as const;
