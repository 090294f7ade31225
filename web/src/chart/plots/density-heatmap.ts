import { computeDensityHeatmap, type DensityHeatmapModel } from '../types/density-heatmap';
import { defineChart } from './plot';
import { ScenePlot } from './scene-plot';

export default defineChart<DensityHeatmapModel>('densityHeatmap', computeDensityHeatmap, ScenePlot);
