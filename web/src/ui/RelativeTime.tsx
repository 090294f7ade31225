import { useEffect, useState } from 'react';
import Tooltip from '@mui/material/Tooltip';
import { formatDateTime, formatRelative } from './format.js';

/** "4 minutes ago", with the exact time on request, kept true while it is looked at. */
export function RelativeTime({ iso }: { readonly iso: string }) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <Tooltip title={formatDateTime(iso)}>
      <time dateTime={iso}>{formatRelative(iso, now)}</time>
    </Tooltip>
  );
}
