import { computeChord, type ChordModel } from '../types/chord';
import { defineChart } from './plot';
import { ScenePlot } from './scene-plot';

export default defineChart<ChordModel>('chord', computeChord, ScenePlot);
