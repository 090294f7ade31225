import { computeCalendar, type CalendarModel } from '../types/calendar';
import { defineChart } from './plot';
import { ScenePlot } from './scene-plot';

export default defineChart<CalendarModel>('calendar', computeCalendar, ScenePlot);
