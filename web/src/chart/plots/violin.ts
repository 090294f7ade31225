import { computeViolin, type ViolinModel } from '../types/violin';
import { defineChart } from './plot';
import { ScenePlot } from './scene-plot';

export default defineChart<ViolinModel>('violin', computeViolin, ScenePlot);
