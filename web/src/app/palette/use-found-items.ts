import { useMemo } from 'react';
import { ChartColumn, Database, LayoutDashboard, type LucideIcon } from 'lucide-react';
import { useNavigate } from 'react-router-dom';
import type { Chart, Dashboard, DataSource } from '@datavizpro/contract';
import { useApiList } from '../../features/session/index.js';
import { formatRelative } from '../../ui/format.js';
import type { PaletteItem } from './palette-item.js';

type Found = Pick<Dashboard | Chart | DataSource, 'id' | 'name' | 'updatedAt'>;

interface Place {
  readonly group: PaletteItem['group'];
  readonly path: string;
  readonly icon: LucideIcon;
}

const dashboards: Place = { group: 'Dashboards', path: '/dashboards', icon: LayoutDashboard };
const charts: Place = { group: 'Charts', path: '/charts', icon: ChartColumn };
const data: Place = { group: 'Data', path: '/data', icon: Database };

interface FoundItems {
  readonly items: readonly PaletteItem[];
  readonly isSearching: boolean;
}

/** Dashboards, charts and data sources by name; without words the latest ones. */
export function useFoundItems(typed: string): FoundItems {
  const navigate = useNavigate();
  const filters = { q: typed, limit: typed === '' ? 3 : 6, sort: '-updatedAt' };
  const foundDashboards = useApiList<Dashboard>('/api/dashboards', filters);
  const foundCharts = useApiList<Chart>('/api/charts', filters);
  const foundData = useApiList<DataSource>('/api/data-sources', filters);
  const lists = [foundDashboards, foundCharts, foundData] as const;
  const items = useMemo(() => {
    const itemOf = (place: Place, found: Found): PaletteItem => ({
      id: `${place.path}/${found.id}`,
      group: place.group,
      label: found.name,
      note: formatRelative(found.updatedAt),
      icon: place.icon,
      run: () => void navigate(`${place.path}/${found.id}`),
    });
    return [
      ...foundDashboards.items.map((found) => itemOf(dashboards, found)),
      ...foundCharts.items.map((found) => itemOf(charts, found)),
      ...foundData.items.map((found) => itemOf(data, found)),
    ];
  }, [foundDashboards.items, foundCharts.items, foundData.items, navigate]);
  return { items, isSearching: lists.some((list) => list.isLoading || list.isRefreshing) };
}
