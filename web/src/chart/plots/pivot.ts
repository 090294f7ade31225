import { computePivot, type PivotModel } from '../types/pivot';
import { PivotPlot } from './pivot-plot';
import { defineChart } from './plot';

export default defineChart<PivotModel>('pivot', computePivot, PivotPlot);
