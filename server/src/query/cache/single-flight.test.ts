import { expect, test } from 'vitest';
import { SingleFlight } from './single-flight.js';

interface Run {
  readonly signal: AbortSignal;
  readonly resolve: (value: string) => void;
  readonly reject: (error: Error) => void;
}

/** Runs that the test ends by hand. */
function runs() {
  const started: Run[] = [];
  const start = (signal: AbortSignal) =>
    new Promise<string>((resolve, reject) => {
      started.push({ signal, resolve, reject });
    });
  return { started, start };
}
const never = () => new AbortController().signal;

test('equal requests share a run, different ones do not', async () => {
  const flights = new SingleFlight<string>();
  const { started, start } = runs();
  const results = Promise.all([
    flights.run('a', never(), start),
    flights.run('a', never(), start),
    flights.run('b', never(), start),
  ]);
  expect(started).toHaveLength(2);
  started[0]?.resolve('A');
  started[1]?.resolve('B');
  expect(await results).toEqual(['A', 'A', 'B']);
  expect(flights.size).toBe(0);
});

test('a failure reaches every waiter and is forgotten', async () => {
  const flights = new SingleFlight<string>();
  const { started, start } = runs();
  const both = Promise.allSettled([flights.run('a', never(), start), flights.run('a', never(), start)]);
  started[0]?.reject(new Error('no'));
  expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  const again = flights.run('a', never(), start);
  started[1]?.resolve('now it works');
  expect(await again).toBe('now it works');
});

test('a waiter leaves alone; the last one cancels the run', async () => {
  const flights = new SingleFlight<string>();
  const { started, start } = runs();
  const [first, second] = [new AbortController(), new AbortController()];
  const waiting = [first, second].map(({ signal }) => expect(flights.run('a', signal, start)).rejects.toThrow('left'));
  first.abort(new Error('left'));
  await waiting[0];
  expect(started[0]?.signal.aborted).toBe(false);
  second.abort(new Error('left'));
  await waiting[1];
  expect(started[0]?.signal.aborted).toBe(true);
});

test('whoever asks after a run was abandoned gets a new one', async () => {
  const flights = new SingleFlight<string>();
  const { started, start } = runs();
  const leaving = new AbortController();
  const left = expect(flights.run('a', leaving.signal, start)).rejects.toThrow('left');
  leaving.abort(new Error('left'));
  await left;
  const later = flights.run('a', never(), start);
  started[0]?.reject(new Error('aborted'));
  started[1]?.resolve('fresh');
  expect(await later).toBe('fresh');
});

test('a request that was cancelled before it began starts nothing', async () => {
  const flights = new SingleFlight<string>();
  const { started, start } = runs();
  await expect(flights.run('a', AbortSignal.abort(new Error('gone')), start)).rejects.toThrow('gone');
  expect(started).toHaveLength(0);
});
