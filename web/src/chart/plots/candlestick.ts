import { computeCandlestick, type CandlestickModel } from '../types/candlestick';
import { defineChart } from './plot';
import { ScenePlot } from './scene-plot';

export default defineChart<CandlestickModel>('candlestick', computeCandlestick, ScenePlot);
