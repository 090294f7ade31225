import { computeNumber, type NumberModel } from '../types/number';
import { defineChart } from './plot';
import { NumberPlot } from './number-plot';

export default defineChart<NumberModel>('number', computeNumber, NumberPlot);
