import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import { NavLink } from 'react-router-dom';
import { PageHeader } from '../../ui/PageHeader.js';
import { color } from '../../ui/theme/color.js';

const pages = [
  { to: '/admin/people', label: 'People' },
  { to: '/admin/groups', label: 'Groups' },
  { to: '/admin/health', label: 'Health' },
  { to: '/admin/activity', label: 'Activity' },
  { to: '/admin/audit', label: 'Audit' },
] as const;

const breadcrumbs = [{ label: 'Admin', to: '/admin/people' }];

/** Title and tabs of the administration. */
export function AdminHeader({ title, actions }: { readonly title: string; readonly actions?: ReactNode }) {
  return (
    <>
      <PageHeader title={title} breadcrumbs={breadcrumbs} actions={actions} />
      <Box component="nav" aria-label="Administration" sx={tabsStyle}>
        {pages.map((page) => (
          <Box component={NavLink} key={page.to} to={page.to} sx={tabStyle}>
            {page.label}
          </Box>
        ))}
      </Box>
    </>
  );
}

const tabsStyle = {
  display: 'flex',
  gap: 1,
  mb: 4,
  borderBottom: `1px solid ${color.hair}`,
  overflowX: 'auto',
} as const;

const tabStyle = {
  px: '10px',
  py: '7px',
  mb: '-1px',
  fontSize: 13,
  fontWeight: 540,
  color: color.ink2,
  textDecoration: 'none',
  borderBottom: '2px solid transparent',
  '&:hover': { color: color.ink },
  '&:focus-visible': { outlineOffset: -2, borderRadius: '4px' },
  '&[aria-current="page"]': { color: color.ink, borderColor: color.brand },
} as const;
