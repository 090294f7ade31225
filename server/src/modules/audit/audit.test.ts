import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AuditChainReport, AuditEvent, Page } from '@datavizpro/contract';
import { startPeopleServer, type PeopleServer, type SignedInBrowser } from '../../../test/support/people-server.js';
import { testDatabase, type TestDatabase } from '../../../test/support/index.js';
import type { AuditRecord } from '../../platform/http/index.js';
import { AuditLog } from './audit-log.js';
import { csvCell } from './export.js';
import { auditPersistence } from './index.js';
import { verifyChain } from './verify.js';

const event = (change: Partial<AuditRecord> = {}): AuditRecord => ({
  at: new Date('2026-03-01T12:00:00.123Z'),
  actorId: '10000000-0000-4000-8000-000000000001',
  action: 'charts.delete',
  object: { kind: 'charts', id: '20000000-0000-4000-8000-000000000002' },
  outcome: 'ok',
  requestId: 'r1',
  detail: { ip: '127.0.0.1', count: 3, big: 1e21, small: 0.1, yes: true, none: null },
  ...change,
});

describe('the chain of events', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await testDatabase([auditPersistence]);
    const log = new AuditLog(database.db);
    await Promise.all(Array.from({ length: 30 }, (_, index) => log.record(event({ requestId: `r${index + 1}` }))));
    return () => database.close();
  });
  /** As somebody with all rights on the database could. */
  const tamper = async (sql: string) => {
    await database.db.query('ALTER TABLE audit_events DISABLE TRIGGER audit_events_append_only');
    await database.db.query(sql);
  };

  it('holds what was written, by several instances at the same time', async () => {
    const others = [1, 2, 3].map(() => new AuditLog(database.db));
    await Promise.all(Array.from({ length: 60 }, (_, index) => others[index % 3]!.record(event())));
    expect(await verifyChain(database.db)).toMatchObject({ ok: true, checked: 90, broken: null });
  });

  it('cannot be changed by the application', async () => {
    for (const sql of [`UPDATE audit_events SET action = 'x'`, 'DELETE FROM audit_events', 'TRUNCATE audit_events'])
      await expect(database.db.query(sql)).rejects.toThrow('append-only');
  });

  it.each([
    ['action', `action = 'charts.read'`],
    ['actor', 'actor_id = NULL'],
    ['object', `object_id = 'x'`],
    ['outcome', `outcome = 'denied'`],
    ['time', `at = at + interval '1 ms'`],
    ['detail', `detail = detail || '{"count": 4}'`],
    ['own hash', `hash = sha256('x')`],
  ])('names an event whose %s was altered', async (_what, change) => {
    await tamper(`UPDATE audit_events SET ${change} WHERE seq = 17`);
    expect(await verifyChain(database.db)).toMatchObject({ ok: false, broken: { number: 17, problem: 'altered' } });
  });

  it.each([1, 12, 30])('names event %i when it was deleted', async (number) => {
    await tamper(`DELETE FROM audit_events WHERE seq = ${number}`);
    expect(await verifyChain(database.db)).toMatchObject({ ok: false, broken: { number, problem: 'missing' } });
  });

  it('notices that events changed places', async () => {
    await tamper('UPDATE audit_events SET seq = CASE seq WHEN 5 THEN 1006 ELSE 1005 END WHERE seq IN (5, 6)');
    await tamper('UPDATE audit_events SET seq = seq - 1000 WHERE seq > 1000');
    expect(await verifyChain(database.db)).toMatchObject({ ok: false, broken: { number: 5, problem: 'altered' } });
  });

  it('stays whole with hostile text in an event', async () => {
    const log = new AuditLog(database.db);
    const hostile = `a\0b\ud800'";--\u2028${'x'.repeat(5000)}`;
    await log.record(event({ requestId: hostile, object: { kind: hostile, id: hostile }, detail: { hostile } }));
    expect(await verifyChain(database.db)).toMatchObject({ ok: true, checked: 31 });
  });

  it('tells the writer when an event could not be stored, and goes on', async () => {
    const log = new AuditLog(database.db);
    await expect(log.record(event({ actorId: 'not an id' }))).rejects.toThrow();
    await log.record(event());
    expect(await verifyChain(database.db)).toMatchObject({ ok: true, checked: 31 });
  });
});

describe('the audit over HTTP', () => {
  let server: PeopleServer;
  let ada: SignedInBrowser;
  let bob: SignedInBrowser;
  beforeAll(async () => {
    server = await startPeopleServer();
    ada = await server.administrator();
    bob = await server.person('=HYPERLINK("http://evil")');
    for (let number = 0; number < 7; number += 1) await bob.browser.call('GET', '/api/users');
  });
  afterAll(() => server.close());

  const list = (query: string) => ada.browser.call<Page<AuditEvent>>('GET', `/api/audit?${query}`);

  it('has denials with who, what, from where and the request', async () => {
    const { body } = await list(`actorId=${bob.user.id}&outcome=denied`);
    expect(body.total).toBe(7);
    expect(body.items[0]).toMatchObject({
      actor: { id: bob.user.id, name: bob.user.name },
      action: 'users.list',
      outcome: 'denied',
      detail: { code: 'forbidden', ip: '127.0.0.1' },
    });
    expect(body.items[0]!.requestId).not.toBe('');
  });

  it('is read page by page, newest first', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Page<AuditEvent> = (await list(`limit=3${cursor === '' ? '' : `&cursor=${cursor}`}`)).body;
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    const { body } = await list('limit=200');
    expect(seen).toEqual(body.items.map(({ id }) => id));
    expect(body.items.map(({ at }) => at)).toEqual(
      body.items
        .map(({ at }) => at)
        .toSorted()
        .reverse(),
    );
  });

  it('is filtered by action, object and time', async () => {
    expect((await list('action=setup.run')).body).toMatchObject({ total: 1 });
    expect((await list(`objectKind=users&objectId=${bob.user.id}`)).body).toMatchObject({
      items: [{ action: 'auth.register' }],
    });
    expect((await list('from=2020-01-01T00:00:00Z&to=2020-01-02T00:00:00Z')).body.total).toBe(0);
    expect((await list('from=2020-01-01')).body.total).toBeGreaterThan(7);
    for (const query of ['from=yesterday', 'actorId=x', 'outcome=maybe', 'action=a%00b', 'unknown=1'])
      expect((await list(query)).status).toBe(400);
  });

  it('is taken away as CSV with inert formulas, and as NDJSON', async () => {
    const csv = await ada.browser.call<string>('GET', '/api/audit?format=csv');
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(csv.headers.get('content-disposition')).toContain('audit.csv');
    expect(csv.body.split('\r\n')[0]).toBe('at,actorId,actorName,action,objectKind,objectId,outcome,requestId,detail');
    expect(csv.body).toContain(`,"'=HYPERLINK(""http://evil"")",users.list,`);
    const ndjson = await ada.browser.call<string>('GET', '/api/audit?format=ndjson&outcome=denied');
    const events = ndjson.body
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as AuditEvent);
    expect(events).toHaveLength(7);
    expect(events[0]).toMatchObject({ action: 'users.list', actor: { id: bob.user.id } });
  });

  it('is for administrators, and verifies itself', async () => {
    for (const path of ['/api/audit', '/api/audit?format=csv', '/api/audit/verify'])
      expect((await bob.browser.call('GET', path)).status).toBe(403);
    const { body } = await ada.browser.call<AuditChainReport>('GET', '/api/audit/verify');
    expect(body).toMatchObject({ ok: true, broken: null });
    expect(body.checked).toBeGreaterThan(9);
  });
});

describe('a CSV cell', () => {
  it.each([
    ['=1+1', `'=1+1`],
    ['+1', `'+1`],
    ['-1', `'-1`],
    ['@SUM(A1)', `'@SUM(A1)`],
    ['\tx', `'\tx`],
    ['\rx', `"'\rx"`],
    ['a"b', '"a""b"'],
    ['a,b', '"a,b"'],
    ['plain', 'plain'],
    ['', ''],
  ])('of %j is %j', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });
});
