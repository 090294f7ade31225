import { computeWaterfall, type WaterfallModel } from '../types/waterfall';
import { defineChart } from './plot';
import { ScenePlot } from './scene-plot';

export default defineChart<WaterfallModel>('waterfall', computeWaterfall, ScenePlot);
