import { computePolarBar, type PolarBarModel } from '../types/polar-bar';
import { defineChart } from './plot';
import { ScenePlot } from './scene-plot';

export default defineChart<PolarBarModel>('polarBar', computePolarBar, ScenePlot);
