import { computeNetwork, type NetworkModel } from '../types/network';
import { defineChart } from './plot';
import { ScenePlot } from './scene-plot';

export default defineChart<NetworkModel>('network', computeNetwork, ScenePlot);
