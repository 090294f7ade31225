import { computeIcicle, type IcicleModel } from '../types/icicle';
import { defineChart } from './plot';
import { ScenePlot } from './scene-plot';

export default defineChart<IcicleModel>('icicle', computeIcicle, ScenePlot);
