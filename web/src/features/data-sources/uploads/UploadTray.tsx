import { useEffect, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useLocation, useNavigate } from 'react-router-dom';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { formatCount } from '../../../ui/format';
import { color } from '../../../ui/theme/color';
import { frame, radius } from '../../../ui/theme/tokens';
import { refreshSource } from '../api';
import { sourcePath } from '../paths';
import { isActive, type Upload } from './upload';
import { UploadRow } from './UploadRow';
import { uploads, useUploads } from './uploads';

/** Uploads in a corner of the page, whatever page it is. Mounted once, in the frame of the application. */
export function UploadTray() {
  const list = useUploads();
  useFollowUploads(list);
  useLeaveWarning(list.some((upload) => upload.phase === 'sending'));
  const { pathname } = useLocation();
  useSettleSeen(list, pathname);
  // The data source's own page shows how far it is; saying it twice is noise.
  const shown = list.filter((upload) => !(upload.source && pathname === sourcePath(upload.source.id)));
  return shown.length === 0 ? null : <Tray uploads={shown} />;
}

function Tray({ uploads: list }: { readonly uploads: readonly Upload[] }) {
  const [open, setOpen] = useState(true);
  const active = list.filter(isActive).length;
  const title = active > 0 ? `${formatCount(active, 'upload')} running` : `${formatCount(list.length, 'upload')} ended`;
  const dismissAll = (): void => list.forEach((upload) => uploads.dismiss(upload.id));
  return (
    <Box component="section" aria-label="Uploads" sx={trayStyle}>
      <Box sx={headStyle}>
        <Box sx={{ flex: 1, fontWeight: 560, fontSize: 13 }} role="status">
          {title}
        </Box>
        <IconButton
          aria-label={open ? 'Fold uploads' : 'Unfold uploads'}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? <ChevronDown size={16} /> : <ChevronUp size={16} />}
        </IconButton>
        {active === 0 && (
          <IconButton aria-label="Close uploads" onClick={dismissAll}>
            <X size={16} />
          </IconButton>
        )}
      </Box>
      {open && (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, overflowY: 'auto' }}>
          {list.map((upload) => (
            <UploadRow key={upload.id} upload={upload} />
          ))}
        </Box>
      )}
    </Box>
  );
}

/** Lists are fetched anew as uploads move on, and the person is taken along who has not gone elsewhere meanwhile. */
function useFollowUploads(list: readonly Upload[]): void {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const seen = useRef(new Map<string, string>());
  useEffect(() => {
    for (const upload of list) {
      const before = seen.current.get(upload.id);
      seen.current.set(upload.id, upload.phase);
      if (before === upload.phase || !upload.source) continue;
      refreshSource(client, upload.source.id);
      const arrived = before === undefined || before === 'sending';
      if (arrived && pathname === upload.startedOn) void navigate(sourcePath(upload.source.id));
    }
  }, [list, client, navigate, pathname]);
}

/** Whoever has seen the data on its own page needs no word of it on the next ones. */
function useSettleSeen(list: readonly Upload[], pathname: string): void {
  useEffect(() => {
    for (const { id, phase, source } of list)
      if (phase === 'done' && source && pathname === sourcePath(source.id)) uploads.dismiss(id);
  }, [list, pathname]);
}

/** What is on its way from this page ends when the page is closed: the browser asks first. */
function useLeaveWarning(active: boolean): void {
  useEffect(() => {
    if (!active) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [active]);
}

const trayStyle = {
  position: 'fixed',
  zIndex: 1250,
  right: { xs: 12, sm: 20 },
  left: { xs: 12, sm: 'auto' },
  bottom: { xs: frame.bottomBar + 12, sm: 20 },
  width: { sm: 380 },
  maxHeight: '50vh',
  display: 'flex',
  flexDirection: 'column',
  bgcolor: color.raised,
  border: `1px solid ${color.hairStrong}`,
  borderRadius: `${radius.md}px`,
  boxShadow: color.shadow,
} as const;

const headStyle = {
  display: 'flex',
  alignItems: 'center',
  gap: 1,
  pl: 4,
  pr: 2,
  py: 1,
  borderBottom: `1px solid ${color.hair}`,
} as const;
