import { computeScatter, type ScatterModel } from '../types/scatter';
import { defineChart } from './plot';
import { ScatterChart } from './scatter-plot';

/** A scatter plot whose points have sizes and names. */
export default defineChart<ScatterModel>('bubble', computeScatter, ScatterChart);
