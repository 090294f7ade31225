import { computeSunburst, type SunburstModel } from '../types/sunburst';
import { defineChart } from './plot';
import { ScenePlot } from './scene-plot';

export default defineChart<SunburstModel>('sunburst', computeSunburst, ScenePlot);
