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
    <Box sx={{ maxWidth: 780 }}>
      <PageHeader title="Account" />
      <Box sx={{ display: 'grid', gap: 4 }}>
        <ProfilePanel />
        <AppearancePanel />
        <PasswordPanel />
        <DevicesPanel />
        <TokensPanel />
      </Box>
    </Box>
  );
}
