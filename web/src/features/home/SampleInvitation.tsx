import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { ArrowRight } from 'lucide-react';
import { Link } from 'react-router-dom';
import type { Dashboard } from '@datavizpro/contract';
import { panelStyle } from '../../ui/Panel.js';
import { color } from '../../ui/theme/color.js';
import { DashboardMiniature } from './DashboardMiniature.js';

/** For newcomers: a finished dashboard to click around in. */
export function SampleInvitation({ dashboard }: { readonly dashboard: Dashboard }) {
  return (
    <Box component="section" aria-label="Sample" sx={{ ...panelStyle, overflow: 'hidden', minHeight: 340 }}>
      <Box sx={pictureStyle}>
        <DashboardMiniature layout={dashboard.layout} />
      </Box>
      <Box sx={{ px: 5, py: 4, borderTop: `1px solid ${color.hair}` }}>
        <Typography variant="h2" sx={{ fontSize: 18 }}>
          See what it can look like
        </Typography>
        <Typography variant="body2" sx={{ color: color.ink2, mt: 1, mb: 3 }}>
          “{dashboard.name}” is made from real data. Filter it, click its marks: nothing can break.
        </Typography>
        <Button
          variant="outlined"
          component={Link}
          to={`/dashboards/${dashboard.id}`}
          endIcon={<ArrowRight size={14} />}
        >
          Open the sample
        </Button>
      </Box>
    </Box>
  );
}

const pictureStyle = {
  flex: 1,
  minHeight: 170,
  maxHeight: { xs: 190, md: 'none' },
  position: 'relative',
  overflow: 'hidden',
  bgcolor: color.canvas,
  p: 3,
  pb: 0,
} as const;
