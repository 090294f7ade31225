import { fine, failed, warning, type Finding } from './finding.js';

const Second = { ms: 1000 };
/** Networks and busy machines answer late; more than this is the clock. */
const tolerableMs = 5 * Second.ms;
/** Tokens that one instance makes begin to look expired to another. */
const harmfulMs = 60 * Second.ms;

/** Compares this machine's clock with another one's, which was asked between two moments of ours. */
export function compareClocks(whose: string, ours: { before: number; after: number }, theirs: number): Finding {
  const early = ours.before - theirs;
  const late = theirs - ours.after;
  const offMs = Math.max(early, late, 0);
  if (offMs <= tolerableMs) return fine('clock', `It agrees with that of ${whose}.`);
  const make = offMs >= harmfulMs ? failed : warning;
  return make(
    'clock',
    `This machine's clock is ${describe(offMs)} ${early > late ? 'ahead of' : 'behind'} that of ${whose}.`,
    'Let both follow the same time server (chrony, systemd-timesyncd); until then sessions may end early or late.',
  );
}

const describe = (ms: number): string =>
  ms < 120 * Second.ms ? `${Math.round(ms / Second.ms)} s` : `${Math.round(ms / (60 * Second.ms))} minutes`;
