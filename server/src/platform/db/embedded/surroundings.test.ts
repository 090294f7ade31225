import { existsSync } from 'node:fs';
import {
  chmod,
  chown,
  mkdir,
  mkdtemp,
  readFile,
  readlink,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findBinaries } from './binaries.js';
import { reachableBinaries } from './home.js';
import { linkLibraries } from './library-links.js';
import { takeOwnership } from './owner-lock.js';
import { findBarrier } from './reachable.js';
import { chooseRunAs, findUser } from './run-as.js';
import { fits, prepareSocketFolder } from './socket-folder.js';

const isRoot = process.getuid?.() === 0;
const stranger = { uid: 65534, gid: 65534 };
let base: string;
beforeEach(async () => {
  base = await mkdtemp(path.join(tmpdir(), 'dvp-emb-'));
  await chmod(base, 0o755);
});
afterEach(() => rm(base, { recursive: true, force: true }));

describe('programs', () => {
  test.each([
    [{ platform: 'freebsd', arch: 'x64', musl: false }, 'freebsd on x64'],
    [{ platform: 'win32', arch: 'arm64', musl: false }, 'win32 on arm64'],
    [{ platform: 'linux', arch: 'x64', musl: true }, 'musl'],
  ])('%o: one sentence says why not and names DATABASE_URL', (machine, reason) => {
    expect(() => findBinaries(machine)).toThrow(new RegExp(`${reason}.*Set DATABASE_URL`));
  });

  test.runIf(isRoot)('that the other user cannot reach are copied once to a place it can', async () => {
    const native = path.join(base, 'private', 'native');
    await mkdir(path.join(native, 'bin'), { recursive: true });
    await writeFile(path.join(native, 'bin', 'postgres'), 'program', { mode: 0o755 });
    await chmod(path.join(base, 'private'), 0o700);
    const places = [path.join(base, 'private', 'no'), path.join(base, 'open')];
    const copy = await reachableBinaries({ native, version: '18.4' }, stranger, places);
    expect(copy.native).toBe(path.join(base, 'open', 'postgresql-18.4'));
    expect(findBarrier(path.join(copy.native, 'bin', 'postgres'), stranger)).toBeNull();
    expect(await reachableBinaries({ native, version: '18.4' }, stranger, places)).toEqual(copy);
  });
});

describe('library links', () => {
  const entry = (file: string, name: string) => ({ source: `native/lib/${file}`, target: `native/lib/${name}` });
  const make = async () => {
    const native = path.join(base, 'native');
    await mkdir(path.join(native, 'lib'), { recursive: true });
    await writeFile(path.join(native, 'lib', 'libpq.so.5.18'), '');
    const links = [entry('libpq.so.5.18', 'libpq.so.5'), entry('libpq.so.5.18', 'libpq.so')];
    await writeFile(path.join(native, 'pg-symlinks.json'), JSON.stringify(links));
    return { native, version: '18.4' };
  };

  test('that the install script would have made are made in place, once', async () => {
    const binaries = await make();
    const own = path.join(base, 'own');
    await symlink('libpq.so.5.18', path.join(binaries.native, 'lib', 'libpq.so'));
    expect(await linkLibraries(binaries, own)).toBeNull();
    expect(await readlink(path.join(binaries.native, 'lib', 'libpq.so.5'))).toBe('libpq.so.5.18');
    expect(await linkLibraries(binaries, own)).toBeNull();
  });

  test.runIf(isRoot)('go to a folder of our own when the package may not be written to', async () => {
    const binaries = await make();
    const own = path.join(base, 'own');
    await mkdir(own);
    await chown(own, stranger.uid, stranger.gid);
    process.seteuid?.(stranger.uid);
    try {
      const both = [own, path.join(binaries.native, 'lib')].join(path.delimiter);
      expect(await linkLibraries(binaries, own)).toBe(both);
      expect(await linkLibraries(binaries, own)).toBe(both);
    } finally {
      process.seteuid?.(0);
    }
    expect(await readlink(path.join(own, 'libpq.so.5'))).toBe(path.join(binaries.native, 'lib', 'libpq.so.5.18'));
  });
});

describe('the other user', () => {
  test('is postgres when there, else nobody', () => {
    const passwd = 'root:x:0:0:root:/root:/bin/bash\npostgres:x:101:104::/var/lib/postgresql:/bin/bash\n';
    expect(findUser(passwd, 'postgres')).toEqual({ uid: 101, gid: 104 });
    expect(findUser(passwd, 'nobody')).toBeNull();
    if (isRoot) {
      expect(chooseRunAs(passwd)).toEqual({ uid: 101, gid: 104 });
      expect(chooseRunAs('')).toEqual(stranger);
    } else expect(chooseRunAs(passwd)).toBeNull();
  });

  test('is stopped by the first folder it may not pass, and by nothing that does not exist yet', async () => {
    const closed = path.join(base, 'closed');
    await mkdir(closed, { mode: 0o700 });
    const other = { uid: 123_456, gid: 123_456 };
    expect(findBarrier(path.join(closed, 'deep', 'down'), other)).toBe(closed);
    expect(findBarrier(path.join(base, 'new', 'deep'), other)).toBeNull();
    await chmod(closed, 0o710);
    const { gid } = await stat(closed);
    expect(findBarrier(closed, { uid: 123_456, gid })).toBeNull();
  });
});

describe('the socket folder', () => {
  test('moves to a short path when the file name limit of sockets is near', async () => {
    const long = path.join(base, 'z'.repeat(100));
    expect(fits(long)).toBe(false);
    const dir = await prepareSocketFolder(long, null);
    expect(fits(dir)).toBe(true);
    expect((await stat(dir)).mode & 0o777).toBe(0o700);
    expect(await prepareSocketFolder(long, null)).toBe(dir);
    await rm(dir, { recursive: true });
  });

  test('that somebody else put there as a link is refused', async () => {
    await mkdir(path.join(base, 'elsewhere'));
    await symlink(path.join(base, 'elsewhere'), path.join(base, 'socket'));
    await expect(prepareSocketFolder(path.join(base, 'socket'), null)).rejects.toThrow(/belongs to somebody else/);
  });
});

describe('ownership', () => {
  const file = () => path.join(base, 'owner.lock');

  test('of a process that lives is respected, of one that died is taken over', async () => {
    const mine = await takeOwnership(file(), base);
    await expect(takeOwnership(file(), base)).rejects.toThrow(`process ${process.pid}`);
    mine.release();
    expect(existsSync(file())).toBe(false);
    const first = await takeOwnership(file(), base);
    const owner = JSON.parse(await readFile(file(), 'utf8')) as object;
    await writeFile(file(), JSON.stringify({ ...owner, start: 'another time' })); // The id was given to somebody else.
    const second = await takeOwnership(file(), base);
    first.release(); // No longer ours: must not free the second's.
    expect(existsSync(file())).toBe(true);
    second.release();
  });

  test('of a process in another container ends when its heartbeat does', async () => {
    await writeFile(file(), JSON.stringify({ pid: 1, start: '1', scope: 'another machine', nonce: 'n' }));
    const longAgo = new Date(Date.now() - 60_000);
    await utimes(file(), longAgo, longAgo);
    (await takeOwnership(file(), base)).release();
  });

  test('of many that start at once goes to exactly one', async () => {
    await writeFile(file(), '{"pid":0}'); // The rest of a crash.
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => takeOwnership(file(), base)));
    const winners = outcomes.filter((outcome) => outcome.status === 'fulfilled');
    expect(winners).toHaveLength(1);
    winners[0]!.value.release();
  });
});
