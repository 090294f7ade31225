import { computeCorrelation, type CorrelationModel } from '../types/correlation';
import { defineChart } from './plot';
import { ScenePlot } from './scene-plot';

export default defineChart<CorrelationModel>('correlation', computeCorrelation, ScenePlot);
