import { computeMarimekko, type MarimekkoModel } from '../types/marimekko';
import { defineChart } from './plot';
import { ScenePlot } from './scene-plot';

export default defineChart<MarimekkoModel>('marimekko', computeMarimekko, ScenePlot);
