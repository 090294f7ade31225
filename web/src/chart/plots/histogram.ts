import { computeHistogram, type HistogramModel } from '../types/histogram';
import { defineChart } from './plot';
import { ScenePlot } from './scene-plot';

export default defineChart<HistogramModel>('histogram', computeHistogram, ScenePlot);
