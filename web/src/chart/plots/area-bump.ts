import { computeAreaBump, type AreaBumpModel } from '../types/area-bump';
import { defineChart } from './plot';
import { ScenePlot } from './scene-plot';

export default defineChart<AreaBumpModel>('areaBump', computeAreaBump, ScenePlot);
