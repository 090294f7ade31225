import { computeRadialBar, type RadialBarModel } from '../types/radial-bar';
import { defineChart } from './plot';
import { ScenePlot } from './scene-plot';

export default defineChart<RadialBarModel>('radialBar', computeRadialBar, ScenePlot);
