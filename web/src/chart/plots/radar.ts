import { computeRadar, type RadarModel } from '../types/radar';
import { defineChart } from './plot';
import { ScenePlot } from './scene-plot';

export default defineChart<RadarModel>('radar', computeRadar, ScenePlot);
