import type { Problem } from '@datavizpro/contract';
import { ApiProblem } from '../../session';

/** A line's problem in the form in which every screen shows problems. */
export const toApiError = (error: Problem | Error): Error => (error instanceof Error ? error : new ApiProblem(error));
