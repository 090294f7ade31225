import { computeTimeRange, type TimeRangeModel } from '../types/time-range';
import { defineChart } from './plot';
import { ScenePlot } from './scene-plot';

export default defineChart<TimeRangeModel>('timeRange', computeTimeRange, ScenePlot);
