import { computeHistogram2d, type Histogram2dModel } from '../types/histogram-2d';
import { defineChart } from './plot';
import { ScenePlot } from './scene-plot';

export default defineChart<Histogram2dModel>('histogram2d', computeHistogram2d, ScenePlot);
