import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeCertificates, type TestCertificates } from './certificates.js';
import { startTdsDouble, TdsError, type TdsDoubleOptions } from './tds-double.js';

/* The double of TDS, seen by a client that knows nothing of the one that the product uses: FreeTDS. */

let folder: string;
let certificates: TestCertificates;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dvp-freetds-'));
  certificates = makeCertificates();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function tsql(sql: string, options: Partial<TdsDoubleOptions>, encryption = 'off', password = 'p') {
  const double = await startTdsDouble({ users: { u: 'p' }, answer: () => null, ...options });
  const file = path.join(folder, 'freetds.conf');
  const lines = [
    'host = 127.0.0.1',
    `port = ${String(double.port)}`,
    'tds version = 7.4',
    `encryption = ${encryption}`,
  ];
  const rest = ['check certificate hostname = no', 'client charset = UTF-8', 'timeout = 10'];
  writeFileSync(file, ['[double]', ...lines, ...rest, ''].join('\n'));
  const client = spawn('tsql', ['-S', 'double', '-U', 'u', '-P', password, '-o', 'q'], {
    env: { ...process.env, FREETDSCONF: file },
  });
  client.stdin.end(`${sql}\ngo\nexit\n`);
  const [out, err] = await Promise.all([text(client.stdout), text(client.stderr)]);
  const { events } = double;
  await double.close();
  return { out, err, kinds: events.map(({ kind }) => kind) };
}

const answer: TdsDoubleOptions['answer'] = ({ sql }) => {
  if (sql.includes('boom')) throw new TdsError(207, "Invalid column name 'boom'.");
  if (!sql.includes('types')) return null;
  return {
    columns: [
      { name: 'big', type: 'bigint' },
      { name: 'long', type: 'nvarcharMax' },
      { name: 'dec', type: 'decimal38' },
      { name: 'moment', type: 'datetimeoffset' },
      { name: 'none', type: 'int' },
    ],
    rows: [[9007199254740993n, 'Île 🎉', '12345678901234567890.123456789', '2024-03-10 02:30:00.5', null]],
  };
};

test.each([
  ['off', 'none'],
  ['request', 'off'],
  ['require', 'on'],
] as const)('values arrive whole; encryption %s, answered with %s', async (asked, encryption) => {
  const { out, err, kinds } = await tsql(
    'select types',
    { answer, encryption, certificate: certificates.server },
    asked,
  );
  expect(err).not.toMatch(/error/i);
  for (const value of ['9007199254740993', 'Île 🎉', '12345678901234567890.123456789', 'Mar 10 2024 04:30AM', 'NULL'])
    expect(out).toContain(value);
  expect(kinds.includes('tls')).toBe(encryption !== 'none');
});

test('errors of statements and of logins are understood', async () => {
  const broken = await tsql('select boom', { answer });
  expect(broken.out + broken.err).toContain("Invalid column name 'boom'");
  const refused = await tsql('select 1', { answer }, 'off', 'wrong');
  expect(refused.out + refused.err).toContain('Login failed for user');
});
