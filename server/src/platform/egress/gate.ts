import { lookup } from 'node:dns/promises';
import { createConnection, isIP, type Socket } from 'node:net';
import { networkInterfaces } from 'node:os';
import { AppError } from '../app-error.js';
import { kindOf, parseAddress, sameAddress, type Address, type AddressKind } from './addresses.js';
import { AllowList } from './allow-list.js';
import type { EgressGate, Endpoint } from './egress.js';
import { connectError, refusal, unknownName } from './errors.js';

export interface EgressGateOptions {
  /** Entries of EGRESS_ALLOW. */
  readonly allow: readonly string[];
  /** Servers that are ours: the application itself, its PostgreSQL, its Redis. */
  readonly own: readonly Endpoint[];
  /** A person's own machine: what listens there is theirs. */
  readonly allowLoopback: boolean;
  /** A name's addresses; the system's resolver unless a test plays one. */
  readonly resolve?: (host: string) => Promise<readonly string[]>;
}

const resolveMs = 5_000;
const keepAliveMs = 30_000;
/** How long a silent address may keep the next one waiting. */
const patienceMs = 2_000;

/** See EgressGate. Nothing of it is remembered: every connection resolves and checks anew, and goes where it checked. */
export function createEgressGate(options: EgressGateOptions): EgressGate {
  const allowList = new AllowList(options.allow);
  const resolve = options.resolve ?? resolveBySystem;
  const judge = async (target: Endpoint, address: Address): Promise<AddressKind | 'own' | null> => {
    const listing = allowList.find(target, address);
    if (listing !== 'exactly' && (await isOwn(target, address, options.own, resolve))) return 'own';
    if (listing !== null) return null;
    const kind = kindOf(address);
    return kind === 'loopback' && options.allowLoopback ? null : kind;
  };
  const permitted = async (target: Endpoint, signal?: AbortSignal): Promise<readonly string[]> => {
    const addresses = await addressesOf(target.host, resolve, signal);
    const verdicts = await Promise.all(addresses.map((address) => judge(target, address)));
    const open = addresses.filter((_address, index) => verdicts[index] === null);
    if (open.length === 0) throw refusal(target, verdicts.find((verdict) => verdict !== null) ?? 'reserved');
    return open.map(String);
  };
  return {
    check: async (target, signal) => ({ address: (await permitted(target, signal))[0] ?? '' }),
    connect: async (target, { timeoutMs, signal }) => {
      const deadline = AbortSignal.timeout(timeoutMs);
      const either = signal === undefined ? deadline : AbortSignal.any([signal, deadline]);
      try {
        return await connectToFirst(await permitted(target, either), target.port, either);
      } catch (error) {
        if (error instanceof AppError) throw error;
        if (signal?.aborted === true) throw new AppError('cancelled', undefined, { cause: error });
        throw connectError(target, error, deadline.aborted);
      }
    },
  };
}

/** By its own spelling when it is an address; else whatever the resolver makes of it (`127.1`, `0x7f.1` and names). */
async function addressesOf(
  host: string,
  resolve: NonNullable<EgressGateOptions['resolve']>,
  signal?: AbortSignal,
): Promise<readonly Address[]> {
  const literal = isIP(host.replace(/^\[(.*)\]$/, '$1')) === 0 ? null : parseAddress(host);
  if (literal !== null) return [literal];
  if (host === '') throw unknownName(host);
  const found = await patiently(resolve(host), signal).catch((error: unknown) => {
    signal?.throwIfAborted();
    throw unknownName(host, error);
  });
  const addresses = found.flatMap((text) => parseAddress(text) ?? []);
  if (addresses.length === 0) throw unknownName(host);
  return addresses;
}

const resolveBySystem = async (host: string): Promise<readonly string[]> =>
  (await lookup(host, { all: true, order: 'verbatim' })).map(({ address }) => address);

/** The system's resolver cannot be stopped: it is left alone after its time. */
async function patiently<T>(work: Promise<T>, signal?: AbortSignal): Promise<T> {
  const limit = AbortSignal.timeout(resolveMs);
  const either = signal === undefined ? limit : AbortSignal.any([signal, limit]);
  return new Promise<T>((resolve, reject) => {
    const onAbort = (): void => reject(either.reason as Error);
    if (either.aborted) onAbort();
    either.addEventListener('abort', onAbort, { once: true });
    work.then(resolve, reject).finally(() => either.removeEventListener('abort', onAbort));
  });
}

/** One of ours: the same port at the same address, where all addresses of this machine are one. */
async function isOwn(
  { port }: Endpoint,
  address: Address,
  own: readonly Endpoint[],
  resolve: NonNullable<EgressGateOptions['resolve']>,
): Promise<boolean> {
  const onSamePort = own.filter((endpoint) => endpoint.port === port);
  if (onSamePort.length === 0) return false;
  const here = addressesOfThisMachine();
  const isHere = (candidate: Address): boolean =>
    ['loopback', 'unspecified'].includes(kindOf(candidate) ?? '') || here.some((mine) => sameAddress(mine, candidate));
  for (const { host } of onSamePort) {
    // A name of ours that does not resolve now is not reached by a connection now, either.
    const theirs = await addressesOf(host, resolve).catch(() => []);
    if (theirs.some((mine) => sameAddress(mine, address) || (isHere(mine) && isHere(address)))) return true;
  }
  return false;
}

const addressesOfThisMachine = (): readonly Address[] =>
  Object.values(networkInterfaces()).flatMap((entries = []) =>
    entries.flatMap((entry) => parseAddress(entry.address) ?? []),
  );

/** One after the other, as `localhost` may be two of which one answers. */
async function connectToFirst(addresses: readonly string[], port: number, signal: AbortSignal): Promise<Socket> {
  let failure: unknown;
  for (const [index, address] of addresses.entries()) {
    const isLast = index === addresses.length - 1;
    try {
      const own = isLast ? signal : AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]);
      return await connectTo(address, port, own);
    } catch (error) {
      signal.throwIfAborted();
      failure = error;
    }
  }
  throw failure;
}

function connectTo(host: string, port: number, signal: AbortSignal): Promise<Socket> {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const socket = createConnection({ host, port, keepAlive: true, keepAliveInitialDelay: keepAliveMs, noDelay: true });
    const onAbort = (): void => {
      socket.destroy();
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', onAbort, { once: true });
    const settle = (then: () => void): void => {
      signal.removeEventListener('abort', onAbort);
      then();
    };
    socket.once('connect', () => settle(() => resolve(socket)));
    // Stays: until whoever asked listens, an error must not end the process.
    socket.on('error', (error) => settle(() => reject(error)));
  });
}
