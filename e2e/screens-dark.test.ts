import { lookAtScreens } from './support/screens.js';

lookAtScreens('dark');
