import { computeHeatmap, type HeatmapModel } from '../types/heatmap';
import { defineChart } from './plot';
import { HeatmapPlot } from './heatmap-plot';

export default defineChart<HeatmapModel>('heatmap', computeHeatmap, HeatmapPlot);
