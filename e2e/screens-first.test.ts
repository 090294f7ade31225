import { lookAtScreens } from './support/screens.js';

lookAtScreens(0);
