import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router-dom';
import { InTopBar, usePageTitle } from './page-frame.js';
import { color } from './theme/color.js';

export interface Crumb {
  readonly label: string;
  readonly to: string;
}

interface PageHeaderProps {
  readonly title: string;
  /** Instead of the plain title, e.g. a field to rename in place. It must contain the page's `h1`. */
  readonly heading?: ReactNode;
  /** Beside the title: a star, a badge. */
  readonly adornment?: ReactNode;
  readonly subtitle?: ReactNode;
  /** Quiet words before the actions: "Data to 1 Nov". */
  readonly status?: ReactNode;
  readonly actions?: ReactNode;
  /** From the outside in, without the page itself. Shown in the top bar. */
  readonly breadcrumbs?: readonly Crumb[];
}

/** Title, actions and breadcrumbs of a page; also names the window. */
export function PageHeader({
  title,
  heading,
  adornment,
  subtitle,
  status,
  actions,
  breadcrumbs = [],
}: PageHeaderProps) {
  usePageTitle(title);
  return (
    <Box component="header" sx={{ mb: 4 }}>
      <InTopBar>
        <Breadcrumbs crumbs={breadcrumbs} title={title} />
      </InTopBar>
      <Box sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', columnGap: 2, rowGap: 2, minHeight: 30 }}>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, minWidth: 0, flex: '1 1 auto' }}>
          {heading ?? (
            <Typography variant="h1" sx={{ overflowWrap: 'anywhere' }}>
              {title}
            </Typography>
          )}
          {adornment}
        </Box>
        {status !== undefined && (
          <Typography variant="caption" component="div" sx={{ color: color.ink2, mr: 1 }}>
            {status}
          </Typography>
        )}
        {actions !== undefined && <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>{actions}</Box>}
      </Box>
      {subtitle !== undefined && (
        <Typography variant="body2" component="div" sx={{ color: color.ink2, mt: 1, maxWidth: 720 }}>
          {subtitle}
        </Typography>
      )}
    </Box>
  );
}

function Breadcrumbs({ crumbs, title }: { readonly crumbs: readonly Crumb[]; readonly title: string }) {
  return (
    <nav aria-label="Breadcrumb">
      <Box component="ol" sx={listStyle}>
        {crumbs.map((crumb) => (
          <li key={crumb.to}>
            <Link component={RouterLink} to={crumb.to} sx={{ color: color.ink2 }}>
              {crumb.label}
            </Link>
          </li>
        ))}
        <li aria-current="page">{title}</li>
      </Box>
    </nav>
  );
}

const listStyle = {
  display: 'flex',
  listStyle: 'none',
  m: 0,
  p: 0,
  fontSize: 13,
  minWidth: 0,
  '& li': { whiteSpace: 'nowrap' },
  '& li:not(:last-of-type)': { flexShrink: 0, display: { xs: 'none', sm: 'block' } },
  '& li:last-of-type': { overflow: 'hidden', textOverflow: 'ellipsis', color: color.ink },
  '& li + li::before': {
    content: '"/"',
    color: color.ink3,
    mx: '6px',
    display: { xs: 'none', sm: 'inline' },
  },
} as const;
