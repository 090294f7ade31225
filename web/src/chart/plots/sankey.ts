import { computeSankey, type SankeyModel } from '../types/sankey';
import { defineChart } from './plot';
import { ScenePlot } from './scene-plot';

export default defineChart<SankeyModel>('sankey', computeSankey, ScenePlot);
