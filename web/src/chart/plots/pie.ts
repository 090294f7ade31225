import { computePie, type PieModel } from '../types/pie';
import { defineChart } from './plot';
import { PiePlot } from './pie-plot';

export default defineChart<PieModel>('pie', computePie, PiePlot);
