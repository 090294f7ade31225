import { computeLine, type LineModel } from '../types/line';
import { defineChart } from './plot';
import { LinePlot } from './line-plot';

export default defineChart<LineModel>('line', computeLine, LinePlot);
