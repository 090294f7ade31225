import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { CircleCheck, Info, TriangleAlert, X } from 'lucide-react';
import type { Notification } from './notification.js';
import { color } from './theme/color.js';
import { frame, radius } from './theme/tokens.js';

const icons = {
  good: <CircleCheck size={16} color={color.good} aria-hidden />,
  bad: <TriangleAlert size={16} color={color.bad} aria-hidden />,
  info: <Info size={16} color={color.info} aria-hidden />,
} as const;

interface NotificationStackProps {
  readonly notifications: readonly Notification[];
  readonly onDismiss: (id: number) => void;
  /** True while one is pointed at or focused. */
  readonly onHold: (held: boolean) => void;
}

export function NotificationStack({ notifications, onDismiss, onHold }: NotificationStackProps) {
  return (
    <Box
      role="region"
      aria-label="Notifications"
      aria-live="polite"
      aria-relevant="additions"
      onMouseEnter={() => onHold(true)}
      onMouseLeave={() => onHold(false)}
      onFocus={() => onHold(true)}
      onBlur={() => onHold(false)}
      sx={stackStyle}
    >
      {notifications.map((notification) => (
        <Box key={notification.id} sx={cardStyle}>
          <Box sx={{ display: 'flex', mt: '2px' }}>{icons[notification.tone]}</Box>
          <Box sx={{ flex: 1, minWidth: 0, py: '1px' }}>
            <Box sx={{ fontWeight: 540, overflowWrap: 'anywhere' }}>{notification.message}</Box>
            {notification.detail !== undefined && (
              <Box sx={{ color: color.ink2, fontSize: 12.5, overflowWrap: 'anywhere' }}>{notification.detail}</Box>
            )}
          </Box>
          {notification.action !== undefined && (
            <Button
              color="primary"
              sx={{ minHeight: 24, minWidth: 0, py: 0 }}
              onClick={() => {
                onDismiss(notification.id);
                onHold(false);
                notification.action?.run();
              }}
            >
              {notification.action.label}
            </Button>
          )}
          <IconButton
            aria-label="Dismiss"
            sx={{ width: 24, height: 24, color: color.ink3 }}
            onClick={() => {
              onDismiss(notification.id);
              onHold(false);
            }}
          >
            <X size={14} />
          </IconButton>
        </Box>
      ))}
    </Box>
  );
}

const stackStyle = {
  position: 'fixed',
  zIndex: 1400,
  right: { xs: 12, sm: 20 },
  left: { xs: 12, sm: 'auto' },
  bottom: { xs: frame.bottomBar + 12, sm: 20 },
  width: { sm: 360 },
  display: 'grid',
  gap: 2,
  pointerEvents: 'none',
} as const;

const cardStyle = {
  display: 'flex',
  alignItems: 'flex-start',
  gap: 2,
  p: '10px 8px 10px 12px',
  fontSize: 13,
  bgcolor: color.raised,
  border: `1px solid ${color.hairStrong}`,
  borderRadius: `${radius.md}px`,
  boxShadow: color.shadow,
  pointerEvents: 'auto',
  '@keyframes notification-in': { from: { opacity: 0, transform: 'translateY(8px)' } },
  animation: 'notification-in 160ms ease-out',
} as const;
