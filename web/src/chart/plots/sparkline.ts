import { computeSparkline, type SparklineModel } from '../types/sparkline';
import { defineChart } from './plot';
import { ScenePlot } from './scene-plot';

export default defineChart<SparklineModel>('sparkline', computeSparkline, ScenePlot);
