import { cpSync, mkdirSync, readdirSync, readlinkSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { linkOrCopy } from './installed-packages.js';

/** Whether a path of the build context is left out, by the rules of `.dockerignore`: the last pattern that fits decides. */
export function ignoreRules(text: string): (file: string) => boolean {
  const rules = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => ({
      out: !line.startsWith('!'),
      fits: toExpression(line.replace(/^!/, '').replace(/^\/|\/$/g, '')),
    }));
  return (file) => rules.findLast(({ fits }) => fits.test(file))?.out ?? false;
}

/** A pattern fits the path itself and everything below it. */
function toExpression(pattern: string): RegExp {
  const body = pattern
    .split('/')
    .map((part) =>
      part === '**'
        ? '**'
        : part
            .replace(/[.+^${}()|[\]\\]/g, '\\$&')
            .replace(/\*/g, '[^/]*')
            .replace(/\?/g, '[^/]'),
    )
    .join('/')
    .replace(/^\*\*\//, '(?:.*/)?')
    .replace(/\/\*\*$/, '/.*')
    .replaceAll('/**/', '/(?:.*/)?');
  return new RegExp(`^${body}(?:/.*)?$`);
}

export interface Copy {
  readonly from: string;
  /** Relative to `from`, as in COPY. */
  readonly sources: readonly string[];
  readonly to: string;
  /** To a folder that may not be there yet: the target ends with a slash or takes several files. */
  readonly intoFolder: boolean;
  readonly ignored: (file: string) => boolean;
  /** `linked`: files are the same as in `from`, which is quicker and takes no room, and which nobody writes to. */
  readonly files: 'copied' | 'linked';
}

/** What COPY does: a folder gives its content, a file goes to or into the target. */
export function copyInto({ from, sources, to, intoFolder, ...how }: Copy): void {
  for (const source of sources) {
    const full = path.join(from, source);
    if (statSync(full).isDirectory()) copyTree(from, path.normalize(source), to, how);
    else {
      if (how.ignored(source)) throw new Error(`COPY ${source}: .dockerignore leaves it out.`);
      const target = intoFolder ? path.join(to, path.basename(source)) : to;
      mkdirSync(path.dirname(target), { recursive: true });
      cpSync(full, target);
    }
  }
}

function copyTree(context: string, folder: string, to: string, how: Pick<Copy, 'ignored' | 'files'>): void {
  const { ignored, files } = how;
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(path.join(context, folder), { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    const target = path.join(to, entry.name);
    // A folder that is left out may hold files that are taken again by a later `!`: only then it is worth a look.
    if (entry.isDirectory() && /(^|\/)(node_modules|\.git)$/.test(file) && ignored(file)) continue;
    if (entry.isDirectory()) copyTree(context, file, target, how);
    else if (!ignored(file)) {
      const source = path.join(context, file);
      if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
      else if (files === 'linked') linkOrCopy(source, target);
      else cpSync(source, target);
    }
  }
}
