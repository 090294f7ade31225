import { execFileSync, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { copyInto, ignoreRules } from './build-context.js';
import { execForm, lastOf, parseDockerfile, variablesOf, type Instruction, type Stage } from './dockerfile.js';
import { ended } from './ended.js';
import { linkInstalled } from './installed-packages.js';
import { inRepository, readText, root } from './paths.js';
import { inSandbox } from './sandbox.js';

const programs = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

export interface RehearsalOptions {
  /** An empty folder. */
  readonly folder: string;
  /** `reuse` takes what is built and installed here, in place of what the stage `build` and `npm ci` make. */
  readonly build: 'run' | 'reuse';
  readonly say: (line: string) => void;
}

/** An image that was made by the Dockerfile's own steps, as a folder. */
export interface Rehearsal {
  readonly stage: Stage;
  readonly root: string;
  /** Runs something as the image would: its user, its variables, only volumes and /tmp writable. */
  run(command: readonly string[], variables?: Readonly<Record<string, string>>): ChildProcess;
  readonly command: readonly string[];
  readonly healthCheck: readonly string[];
}

/**
 * Runs the Dockerfile's steps for one target, in order, each stage in a folder that is its `/`. This machine's Node
 * stands in for the base image, so its version has to be the one that FROM names.
 */
export async function rehearseImage(target: string, options: RehearsalOptions): Promise<Rehearsal> {
  const stages = parseDockerfile(readText('deploy/image/Dockerfile'));
  const stage = stages.find(({ name }) => name === target);
  if (stage === undefined) throw new Error(`The Dockerfile has no stage ${target}.`);
  const needed = stages.filter(({ name }) => name === target || copiedFrom(stage).includes(name));
  for (const each of needed) {
    if (!each.base.startsWith(`node:${process.versions.node}-`))
      throw new Error(`${each.name} is based on ${each.base}; this is Node ${process.versions.node}.`);
    await runStage(each, options);
  }
  const image = path.join(options.folder, target);
  const volumes = stage.instructions.filter(({ keyword }) => keyword === 'VOLUME').map(({ text }) => text);
  const sandbox = {
    root: image,
    workdir: workdirOf(stage),
    user: lastOf(stage, 'USER')?.text ?? null,
    writable: [...volumes, '/tmp'],
  };
  const base = { PATH: programs, HOME: '/home/node', NODE_VERSION: process.versions.node, ...variablesOf(stage) };
  return {
    stage,
    root: image,
    run: (command, variables = {}) => inSandbox(command, { ...sandbox, variables: { ...base, ...variables } }),
    command: execForm(lastOf(stage, 'CMD') as Instruction),
    healthCheck: execForm(lastOf(stage, 'HEALTHCHECK') as Instruction),
  };
}

const copiedFrom = (stage: Stage): string[] =>
  stage.instructions.flatMap(({ keyword, flags }) => (keyword === 'COPY' && flags['from'] ? [flags['from']] : []));

const workdirOf = (stage: Stage): string => lastOf(stage, 'WORKDIR')?.text ?? '/';

async function runStage(stage: Stage, options: RehearsalOptions): Promise<void> {
  const { folder, build, say } = options;
  const image = path.join(folder, stage.name);
  const workdir = workdirOf(stage);
  mkdirSync(path.join(image, workdir), { recursive: true });
  const reused = stage.name === 'build' && build === 'reuse';
  if (reused) takeBuild(path.join(image, workdir));
  for (const instruction of stage.instructions) {
    const { keyword, text } = instruction;
    if (reused && ['COPY', 'RUN'].includes(keyword)) continue;
    if (keyword === 'COPY') copy(instruction, folder, image, workdir);
    if (keyword !== 'RUN') continue;
    const workspaces = [...text.matchAll(/ --workspace (\w+)/g)].map(([, name]) => name ?? '');
    if (build === 'reuse' && text.startsWith('npm ci --omit=dev '))
      linkInstalled(workspaces, path.join(image, workdir));
    else await runStep(text, stage, image, workdir, say);
  }
}

function takeBuild(to: string): void {
  for (const part of ['contract', 'server', 'web']) {
    const from = inRepository(part, 'dist');
    if (!existsSync(from)) throw new Error(`${part}/dist is not there: npm run build.`);
    cpSync(from, path.join(to, part, 'dist'), { recursive: true });
  }
}

function copy({ text, flags }: Instruction, folder: string, image: string, workdir: string): void {
  const words = text.split(' ');
  const [sources, to = ''] = [words.slice(0, -1), words.at(-1)];
  const stage = flags['from'];
  copyInto({
    from: stage === undefined ? root : path.join(folder, stage),
    sources,
    to: path.join(image, path.resolve(workdir, to)),
    intoFolder: to.endsWith('/') || sources.length > 1,
    files: stage === undefined ? 'copied' : 'linked',
    ignored: stage === undefined ? ignoreRules(readText('.dockerignore')) : () => false,
  });
}

async function runStep(text: string, stage: Stage, image: string, workdir: string, say: RehearsalOptions['say']) {
  say(`${stage.name}: ${text}`);
  // Packages that this machine has downloaded before are not downloaded again; the lock's checksums hold all the same.
  const cache = execFileSync('npm', ['config', 'get', 'cache'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const child = inSandbox(['/bin/sh', '-c', text], {
    root: image,
    workdir,
    user: null,
    writable: null,
    variables: {
      PATH: programs,
      HOME: '/root',
      npm_config_cache: '/npm-cache',
      ...settingsOfNpm(),
      ...variablesOf(stage),
    },
    mounts: { '/npm-cache': cache.trim() },
  });
  const { code, output } = await ended(child);
  if (code !== 0) throw new Error(`RUN ${text}\nended with ${String(code)}:\n${output}`);
}

/** Where this machine's npm gets its packages: nothing else of its configuration is taken over. */
function settingsOfNpm(): Record<string, string> {
  const names = ['registry', 'proxy', 'https-proxy', 'cafile'];
  const values = names.map((name) => [
    `npm_config_${name.replaceAll('-', '_')}`,
    execFileSync('npm', ['config', 'get', name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim(),
  ]);
  return Object.fromEntries(values.filter(([, value]) => !['', 'null', 'undefined'].includes(value ?? ''))) as Record<
    string,
    string
  >;
}
