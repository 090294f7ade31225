import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Laptop, Smartphone } from 'lucide-react';
import type { DeviceSession } from '@datavizpro/contract';
import { Badge } from '../../ui/Badge.js';
import { ConfirmDialog } from '../../ui/ConfirmDialog.js';
import { Panel } from '../../ui/Panel.js';
import { PanelRows } from '../../ui/PanelRows.js';
import { RelativeTime } from '../../ui/RelativeTime.js';
import { useNotifier } from '../../ui/notifications.js';
import { color } from '../../ui/theme/color.js';
import { api, useApiList, useSession } from '../session/index.js';
import { deviceName, isPhone } from './device-name.js';
import { devicesPath } from './paths.js';

/** Where one is signed in, and how to end that. */
export function DevicesPanel() {
  const devices = useApiList<DeviceSession>(devicesPath);
  const { signOut } = useSession();
  const { notifyFailure } = useNotifier();
  const [asking, setAsking] = useState(false);
  return (
    <Panel
      title="Devices"
      subtitle="Where you are signed in."
      flush
      actions={
        <Button variant="outlined" onClick={() => setAsking(true)}>
          Sign out everywhere
        </Button>
      }
    >
      <PanelRows list={devices} empty="Only this device." renderRow={(device) => <DeviceRow device={device} />} />
      <ConfirmDialog
        open={asking}
        title="Sign out on every device?"
        confirm="Sign out everywhere"
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          signOut('everywhere').catch((error: unknown) => notifyFailure('You are still signed in', error));
        }}
      >
        This device too. You then sign in again with your password.
      </ConfirmDialog>
    </Panel>
  );
}

function DeviceRow({ device }: { readonly device: DeviceSession }) {
  const queries = useQueryClient();
  const end = useMutation({
    mutationFn: () => api.delete(`${devicesPath}/${device.id}`),
    meta: { failure: 'The device is still signed in' },
    onSuccess: () => queries.invalidateQueries({ queryKey: [devicesPath] }),
  });
  const name = deviceName(device.userAgent);
  const Icon = isPhone(device.userAgent) ? Smartphone : Laptop;
  return (
    <>
      <Icon size={17} strokeWidth={1.75} color={color.ink3} aria-hidden />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', flexWrap: 'wrap' }}>
          <span>{name}</span>
          {device.current && <Badge tone="good">This device</Badge>}
        </Box>
        <Box sx={{ fontSize: 12, color: color.ink2 }}>
          Signed in <RelativeTime iso={device.createdAt} />, last seen <RelativeTime iso={device.lastSeenAt} />
        </Box>
      </Box>
      {!device.current && (
        <Button variant="outlined" loading={end.isPending} onClick={() => end.mutate()} aria-label={`Sign out ${name}`}>
          Sign out
        </Button>
      )}
    </>
  );
}
