import { computeWaffle, type WaffleModel } from '../types/waffle';
import { defineChart } from './plot';
import { ScenePlot } from './scene-plot';

export default defineChart<WaffleModel>('waffle', computeWaffle, ScenePlot);
