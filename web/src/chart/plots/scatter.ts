import { computeScatter, type ScatterModel } from '../types/scatter';
import { defineChart } from './plot';
import { ScatterChart } from './scatter-plot';

export default defineChart<ScatterModel>('scatter', computeScatter, ScatterChart);
