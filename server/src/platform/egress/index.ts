export type { EgressGate, Endpoint } from './egress.js';
export { AllowList } from './allow-list.js';
export { createEgressGate } from './gate.js';
export { openEgressGate } from './open-gate.js';
export { createTargetDialer, type DialTarget, type TargetDialer } from './dialer.js';
export { personalMachine } from './own-machine.js';
export { failedStepOf, stepFailed, StepFailure } from './step-failure.js';
