import { computeBump, type BumpModel } from '../types/bump';
import { defineChart } from './plot';
import { ScenePlot } from './scene-plot';

export default defineChart<BumpModel>('bump', computeBump, ScenePlot);
