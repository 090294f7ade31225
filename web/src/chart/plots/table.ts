import { computeTable, type TableModel } from '../types/table';
import { defineChart } from './plot';
import { TablePlot } from './table-plot';

export default defineChart<TableModel>('table', computeTable, TablePlot);
