import { ChartColumn, Database, House, LayoutDashboard, ShieldCheck, SquareCode, type LucideIcon } from 'lucide-react';
import { pages } from './pages.js';

export interface NavItem {
  readonly label: string;
  readonly to: string;
  readonly icon: LucideIcon;
  /** The addresses that belong to it: `/charts` and what is below. */
  readonly root: string;
  readonly adminOnly?: boolean;
  readonly preload: () => void;
}

export const navItems: readonly NavItem[] = [
  { label: 'Home', to: '/', root: '/', icon: House, preload: pages.home.preload },
  {
    label: 'Dashboards',
    to: '/dashboards',
    root: '/dashboards',
    icon: LayoutDashboard,
    preload: pages.dashboards.preload,
  },
  { label: 'Charts', to: '/charts', root: '/charts', icon: ChartColumn, preload: pages.charts.preload },
  { label: 'Data', to: '/data', root: '/data', icon: Database, preload: pages.dataSources.preload },
  { label: 'SQL', to: '/sql', root: '/sql', icon: SquareCode, preload: pages.sql.preload },
  {
    label: 'Admin',
    to: '/admin/people',
    root: '/admin',
    icon: ShieldCheck,
    adminOnly: true,
    preload: pages.people.preload,
  },
];

export const isCurrent = (item: NavItem, pathname: string): boolean =>
  item.root === '/' ? pathname === '/' : pathname === item.root || pathname.startsWith(`${item.root}/`);
