import { expect, test } from 'vitest';
import { Admission } from './admission.js';

const limits = { perSource: 2, perUser: 1, queueLength: 10, sourceQueueLength: 10, queueMs: 60_000 };
const never = () => new AbortController().signal;

/** Enters and notes in which order places were given. */
function entering(admission: Admission, order: string[]) {
  return (source: string, user: string) =>
    admission.enter(source, user, never()).then((leave) => {
      order.push(user);
      return leave;
    });
}
/** Still waits when its test has ended: that it is refused at last, in the middle of another test, is nobody's failure. */
const unsettled = (waiting: Promise<unknown>) => void waiting.catch(() => undefined);
const settled = () => new Promise((resolve) => setImmediate(resolve));

test('bounded per user and per source', async () => {
  const admission = new Admission(limits);
  const order: string[] = [];
  const enter = entering(admission, order);
  const [leaveAnna] = await Promise.all([enter('s', 'anna'), enter('s', 'ben')]);
  unsettled(enter('s', 'anna'));
  unsettled(enter('s', 'carl'));
  await settled();
  expect([admission.running, admission.queued]).toEqual([2, 2]);
  leaveAnna();
  await settled();
  expect(order).toEqual(['anna', 'ben', 'anna']);
});

test('other sources are not held up', async () => {
  const admission = new Admission(limits);
  const order: string[] = [];
  const enter = entering(admission, order);
  await Promise.all([enter('s', 'anna'), enter('s', 'ben'), enter('other', 'carl')]);
  expect(order).toEqual(['anna', 'ben', 'carl']);
});

test('what hangs at one source holds up neither its user elsewhere nor the queue of others', async () => {
  const admission = new Admission({ ...limits, sourceQueueLength: 2 });
  const order: string[] = [];
  const enter = entering(admission, order);
  await enter('dead', 'anna');
  unsettled(enter('dead', 'anna'));
  unsettled(enter('dead', 'anna'));
  await expect(enter('dead', 'anna')).rejects.toMatchObject({ code: 'overloaded' });
  await Promise.all([enter('other', 'anna'), enter('other', 'ben')]);
  unsettled(enter('other', 'carl'));
  await settled();
  expect([order, admission.queued]).toEqual([['anna', 'anna', 'ben'], 3]);
});

test('fair: one who asks for much does not keep others waiting', async () => {
  const admission = new Admission({ ...limits, perSource: 3, perUser: 3 });
  const order: string[] = [];
  const enter = entering(admission, order);
  const [leave] = await Promise.all([enter('s', 'many'), enter('s', 'many'), enter('s', 'many')]);
  unsettled(enter('s', 'many'));
  unsettled(enter('s', 'one'));
  leave();
  await settled();
  expect(order.at(-1)).toBe('one');
});

test('a place is given back once, however often one leaves', async () => {
  const admission = new Admission(limits);
  const leave = await admission.enter('s', 'anna', never());
  leave();
  leave();
  expect(admission.running).toBe(0);
});

test('the queue has an end, and waiting has one, too', async () => {
  const admission = new Admission({ perSource: 1, perUser: 1, queueLength: 1, sourceQueueLength: 1, queueMs: 20 });
  const leave = await admission.enter('s', 'anna', never());
  const waiting = expect(admission.enter('s', 'ben', never())).rejects.toMatchObject({
    code: 'overloaded',
    retryAfter: 3,
  });
  await expect(admission.enter('s', 'carl', never())).rejects.toMatchObject({ code: 'overloaded' });
  await waiting;
  expect(admission.queued).toBe(0);
  leave();
  expect(admission.running).toBe(0);
});

test('one who goes away leaves the queue', async () => {
  const admission = new Admission({ ...limits, perSource: 1 });
  const leave = await admission.enter('s', 'anna', never());
  const going = new AbortController();
  const gone = expect(admission.enter('s', 'ben', going.signal)).rejects.toThrow('gone');
  going.abort(new Error('gone'));
  await gone;
  expect(admission.queued).toBe(0);
  leave();
  await expect(admission.enter('s', 'carl', AbortSignal.abort(new Error('never here')))).rejects.toThrow('never here');
});
