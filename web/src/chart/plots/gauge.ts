import { computeGauge, type GaugeModel } from '../types/gauge';
import { defineChart } from './plot';
import { ScenePlot } from './scene-plot';

export default defineChart<GaugeModel>('gauge', computeGauge, ScenePlot);
