import { computeStream, type StreamModel } from '../types/stream';
import { defineChart } from './plot';
import { ScenePlot } from './scene-plot';

export default defineChart<StreamModel>('stream', computeStream, ScenePlot);
