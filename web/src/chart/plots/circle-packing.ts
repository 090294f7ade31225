import { computeCirclePacking, type CirclePackingModel } from '../types/circle-packing';
import { defineChart } from './plot';
import { ScenePlot } from './scene-plot';

export default defineChart<CirclePackingModel>('circlePacking', computeCirclePacking, ScenePlot);
