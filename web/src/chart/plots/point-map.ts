import { computePointMap, type PointMapModel } from '../types/point-map';
import { MapPlot } from './map-plot';
import { defineChart } from './plot';

export default defineChart<PointMapModel>('pointMap', computePointMap, MapPlot);
