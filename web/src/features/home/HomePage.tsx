import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { ChartColumn } from 'lucide-react';
import { Link } from 'react-router-dom';
import { PageHeader } from '../../ui/PageHeader.js';
import { FileDrop } from '../data-sources/index.js';
import { useUser } from '../session/index.js';
import { DropInvitation } from './DropInvitation.js';
import { greet } from './greet.js';
import { RecentCharts } from './RecentCharts.js';
import { RecentDashboards } from './RecentDashboards.js';
import { RecentData } from './RecentData.js';
import { SampleInvitation } from './SampleInvitation.js';
import { useRecentWork } from './use-recent-work.js';

/** Where one begins: drop a file, look at the sample, or go on with what one did last. */
export function HomePage() {
  const user = useUser();
  const work = useRecentWork();
  return (
    <FileDrop>
      <PageHeader
        title="Home"
        heading={
          <Box component="h1" sx={titleStyle}>
            {greet(user.name, new Date())}
          </Box>
        }
        actions={
          <Button variant="outlined" component={Link} to="/charts/new" startIcon={<ChartColumn size={14} />}>
            New chart
          </Button>
        }
      />
      <Box sx={{ display: 'grid', gap: 4 }}>
        <Box sx={work.isNewcomer && work.sample !== null ? twoColumns : undefined}>
          <DropInvitation large={work.isNewcomer} />
          {work.isNewcomer && work.sample !== null && <SampleInvitation dashboard={work.sample} />}
        </Box>
        {!work.isNewcomer && (
          <>
            <RecentDashboards list={work.dashboards} />
            <Box sx={twoColumns}>
              <RecentCharts list={work.charts} />
              <RecentData list={work.dataSources} />
            </Box>
          </>
        )}
      </Box>
    </FileDrop>
  );
}

const titleStyle = { typography: 'h1', m: 0 } as const;
const twoColumns = {
  display: 'grid',
  gap: 4,
  gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' },
  alignItems: 'stretch',
} as const;
