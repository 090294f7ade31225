import { computeBar, type BarModel } from '../types/bar';
import { defineChart } from './plot';
import { BarPlot } from './bar-plot';

export default defineChart<BarModel>('bar', computeBar, BarPlot);
