import { computeFunnel, type FunnelModel } from '../types/funnel';
import { defineChart } from './plot';
import { ScenePlot } from './scene-plot';

export default defineChart<FunnelModel>('funnel', computeFunnel, ScenePlot);
