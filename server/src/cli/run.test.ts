import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { cli } from '../../test/support/cli.js';
import { commands } from './commands/index.js';
import { renderCommands } from './render-commands.js';

test('every command explains itself; what cannot be understood ends with 2, a failure with 1', async () => {
  const help = await cli({}, '--help');
  expect(help.code).toBe(0);
  for (const make of commands) {
    const name = make({
      io: { environment: {}, stdin: process.stdin, out: () => undefined, err: () => undefined },
      ended: () => undefined,
    }).name();
    expect(help.out).toContain(name);
    expect(await cli({}, name, '--help')).toMatchObject({ code: 0, err: '' });
  }
  expect((await cli({}, '--version')).out).toMatch(/^\d+\.\d+\.\d+/);
  for (const wrong of [['brew'], ['backup', '--too', 'x'], ['restore'], ['user', 'role', 'a@b.org', 'KING']])
    expect((await cli({}, ...wrong)).code, wrong.join(' ')).toBe(2);
  const failed = await cli<{ ok: boolean; problems: string[] }>({}, 'apply', '--from', '/nowhere', '--json');
  expect(failed.code).toBe(1);
  expect(failed.json()).toEqual({ ok: false, problems: [expect.stringContaining('Say which server')] });
});

test('no option takes a secret: they come from variables and files', () => {
  const page = renderCommands();
  expect(page.match(/`--(password|token|key|secret)[ =]<(?!file)/g)).toBeNull();
});

test('docs/operators/command-line.md has the reference of these commands', () => {
  const file = path.resolve(import.meta.dirname, '../../../docs/operators/command-line.md');
  const page = readFileSync(file, 'utf8');
  const [head, rest] = page.split('<!-- commands -->\n');
  const tail = rest?.split('<!-- /commands -->')[1];
  expect(tail).toBeDefined();
  const expected = `${head}<!-- commands -->\n${renderCommands()}\n<!-- /commands -->${tail}`;
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(file, expected);
  else expect(page, 'Run UPDATE_DOCS=1 npx vitest run server/src/cli/run.test.ts').toBe(expected);
});
