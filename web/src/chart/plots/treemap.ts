import { computeTreemap, type TreemapModel } from '../types/treemap';
import { defineChart } from './plot';
import { ScenePlot } from './scene-plot';

export default defineChart<TreemapModel>('treemap', computeTreemap, ScenePlot);
