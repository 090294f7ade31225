import { computeBoxPlot, type BoxPlotModel } from '../types/box-plot';
import { defineChart } from './plot';
import { ScenePlot } from './scene-plot';

export default defineChart<BoxPlotModel>('boxPlot', computeBoxPlot, ScenePlot);
