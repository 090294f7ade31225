import { computeBullet, type BulletModel } from '../types/bullet';
import { defineChart } from './plot';
import { ScenePlot } from './scene-plot';

export default defineChart<BulletModel>('bullet', computeBullet, ScenePlot);
