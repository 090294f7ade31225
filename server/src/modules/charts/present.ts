import type { Chart } from '@datavizpro/contract';
import type { Seen } from '../sharing/index.js';
import type { ChartRow } from './chart.entity.js';
import { withholdData } from './withhold.js';

/** A chart that was read, for somebody of whom it is not known yet whether they may see its data. */
export interface ReadChart {
  readonly row: ChartRow;
  readonly withheld: Chart;
}

export const presentChart = (row: ChartRow, { access, owner }: Seen): ReadChart => ({
  row,
  withheld: {
    id: row.id,
    name: row.name,
    description: row.description,
    configuration: withholdData(row.configuration),
    dataSourceId: row.dataSourceId,
    dashboardId: row.dashboardId,
    withheld: true,
    owner,
    access,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  },
});

/** The whole chart, for those who may see its data. */
export function reveal({ row, withheld: { withheld: _withheld, ...chart } }: ReadChart): Chart {
  return { ...chart, configuration: row.configuration };
}
