import type { Env } from '../env.js';
import type { Log } from '../log/log.js';
import type { EgressGate, Endpoint } from './egress.js';
import { createEgressGate } from './gate.js';
import { ownEndpoints, personalMachine } from './own-machine.js';

/** The gate of this instance. `embedded`: where our own embedded PostgreSQL listens, if it does on TCP. */
export function openEgressGate(env: Env, embedded: Endpoint | null, log: Log): EgressGate {
  const allowLoopback = personalMachine(env);
  if (allowLoopback)
    log.info(
      'Data sources may connect to databases on this machine (loopback): it uses the embedded database and listens to itself alone.',
    );
  return createEgressGate({ allow: env.egressAllow, own: ownEndpoints(env, embedded), allowLoopback });
}
