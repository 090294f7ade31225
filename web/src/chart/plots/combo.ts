import { computeCombo, type ComboModel } from '../types/combo';
import { defineChart } from './plot';
import { ScenePlot } from './scene-plot';

export default defineChart<ComboModel>('combo', computeCombo, ScenePlot);
