import { ChartColumn, Database, Keyboard, LogOut, Moon, Plus, Sun, SunMoon, Upload, UserRound } from 'lucide-react';
import { useNavigate } from 'react-router-dom';
import { useCreateDashboard } from '../../features/dashboards/api.js';
import { hasRole, useSession, useUser } from '../../features/session/index.js';
import { useNotifier } from '../../ui/notifications.js';
import { useMode } from '../../ui/theme/mode.js';
import { navItems } from '../nav.js';
import type { PaletteItem } from './palette-item.js';

/** Everything that can be gone to or done from anywhere. */
export function useCommands(onShowShortcuts: () => void): readonly PaletteItem[] {
  const navigate = useNavigate();
  const user = useUser();
  const { signOut } = useSession();
  const { setChoice } = useMode();
  const { notifyFailure } = useNotifier();
  const newDashboard = useCreateDashboard((made) => void navigate(`/dashboards/${made.id}?edit=1`));
  const goTo = (path: string) => () => void navigate(path);
  const leave = (): void => {
    signOut().catch((error: unknown) => notifyFailure('You are still signed in', error));
  };

  const places = navItems
    .filter((item) => item.adminOnly !== true || hasRole(user, 'ADMIN'))
    .map<PaletteItem>((item) => ({
      id: item.to,
      group: 'Go to',
      label: item.label,
      icon: item.icon,
      run: goTo(item.to),
    }));
  const account: PaletteItem = {
    id: '/account',
    group: 'Go to',
    label: 'Account',
    words: 'profile password tokens devices',
    icon: UserRound,
    run: goTo('/account'),
  };
  const actions: readonly Omit<PaletteItem, 'group'>[] = [
    { id: 'new-chart', label: 'New chart', words: 'create add', icon: ChartColumn, run: goTo('/charts/new') },
    {
      id: 'new-dashboard',
      label: 'New dashboard',
      words: 'create add',
      icon: Plus,
      run: () => newDashboard.mutate({ name: 'Untitled dashboard' }),
    },
    {
      id: 'connect',
      label: 'Connect a database',
      words: 'data source postgres mysql add',
      icon: Database,
      run: goTo('/data/new'),
    },
    { id: 'upload', label: 'Upload a file', words: 'data import csv excel add', icon: Upload, run: goTo('/data') },
    { id: 'light', label: 'Light theme', words: 'mode appearance', icon: Sun, run: () => setChoice('light') },
    { id: 'dark', label: 'Dark theme', words: 'mode appearance', icon: Moon, run: () => setChoice('dark') },
    {
      id: 'system',
      label: 'Theme of the device',
      words: 'system mode appearance',
      icon: SunMoon,
      run: () => setChoice('system'),
    },
    { id: 'keys', label: 'Keyboard shortcuts', words: 'help', icon: Keyboard, run: onShowShortcuts },
    { id: 'leave', label: 'Sign out', words: 'log off exit', icon: LogOut, run: leave },
  ];
  return [...places, account, ...actions.map<PaletteItem>((action) => ({ ...action, group: 'Do' }))];
}
