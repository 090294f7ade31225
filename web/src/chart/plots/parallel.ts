import { computeParallel, type ParallelModel } from '../types/parallel';
import { defineChart } from './plot';
import { ScenePlot } from './scene-plot';

export default defineChart<ParallelModel>('parallel', computeParallel, ScenePlot);
