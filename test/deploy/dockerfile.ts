import { execFileSync } from 'node:child_process';
import { chownSync, cpSync, lchownSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Nobody in particular, in whose name the image's user is lent its rights here. */
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;

/** What the last stage of a Dockerfile comes to, made in a folder of this machine instead of an image. */
export interface Built {
  /** The folder that stands for the working directory. */
  readonly workdir: string;
  readonly env: Readonly<Record<string, string>>;
  readonly user: string;
  /** What to start a process with, so that it runs as the image's user. */
  readonly identity: { readonly uid?: number; readonly gid?: number };
  readonly command: readonly string[];
  readonly healthcheck: readonly string[];
}

interface Stage {
  readonly root: string;
  workdir: string;
  user: string;
  readonly env: Record<string, string>;
  command: string[];
  healthcheck: string[];
}

/** Carries out a Dockerfile's steps as plain commands, each stage in a folder of its own. Knows the instructions we use. */
export function carryOut(dockerfile: string, context: string, folder: string): Built {
  const stages = new Map<string, Stage>();
  let stage: Stage | undefined;
  for (const { name, rest } of instructions(dockerfile)) {
    if (name === 'FROM') {
      const [image = '', , as = String(stages.size)] = rest.split(' ');
      if (!/^node:24-slim$/.test(image)) throw new Error(`an image nobody tried: ${image}`);
      const root = path.join(folder, as);
      mkdirSync(root);
      stage = { root, workdir: '/', user: 'root', env: {}, command: [], healthcheck: [] };
      stages.set(as, stage);
    } else if (!stage) throw new Error(`${name} before FROM`);
    else step(stage, name, rest, stages, context);
  }
  if (!stage) throw new Error('no stage');
  return {
    workdir: inside(stage, '.'),
    env: stage.env,
    user: stage.user,
    identity: isRoot && stage.user !== 'root' ? { uid: NOBODY, gid: NOBODY } : {},
    command: stage.command,
    healthcheck: stage.healthcheck,
  };
}

function step(stage: Stage, name: string, rest: string, stages: ReadonlyMap<string, Stage>, context: string): void {
  switch (name) {
    case 'WORKDIR':
      stage.workdir = rest;
      mkdirSync(inside(stage, '.'), { recursive: true });
      return;
    case 'ENV':
      for (const pair of rest.split(' ')) stage.env[pair.split('=')[0] ?? ''] = pair.slice(pair.indexOf('=') + 1);
      return;
    case 'RUN':
      if (rest === INSTALL) install(stage);
      else
        execFileSync('sh', ['-ec', rest], {
          cwd: inside(stage, '.'),
          stdio: 'pipe',
          env: { ...process.env, ...stage.env },
        });
      return;
    case 'COPY':
      copy(stage, rest.split(' '), stages, context);
      return;
    case 'USER':
      stage.user = rest;
      return;
    case 'CMD':
      stage.command = JSON.parse(rest) as string[];
      return;
    case 'HEALTHCHECK':
      stage.healthcheck = JSON.parse(rest.slice(rest.indexOf('CMD ') + 4)) as string[];
      return;
    case 'VOLUME':
    case 'EXPOSE':
      return;
    default:
      throw new Error(`the test does not know ${name} yet`);
  }
}

const INSTALL = 'npm ci --ignore-scripts';

/** This checkout was installed in the same way from the same list, so its packages are copied: half a minute less. */
function install(stage: Stage): void {
  const [theirs, ours] = [inside(stage, 'package-lock.json'), 'package-lock.json'].map((file) => readFileSync(file));
  if (!theirs || !ours?.equals(theirs)) throw new Error('the image is built from another list of packages');
  execFileSync('cp', ['-a', 'node_modules', inside(stage, '.')]);
}

function copy(stage: Stage, words: string[], stages: ReadonlyMap<string, Stage>, context: string): void {
  const flags = new Map(
    words.filter((word) => word.startsWith('--')).map((word) => word.slice(2).split('=') as [string, string]),
  );
  const names = words.filter((word) => !word.startsWith('--'));
  const to = names.pop() ?? '';
  const from = flags.get('from');
  const source = from === undefined ? undefined : stages.get(from);
  if (from !== undefined && !source) throw new Error(`no stage ${from}`);
  for (const name of names) {
    const target = inside(stage, to.endsWith('/') ? path.join(to, name) : to);
    cpSync(source ? inside(source, name) : path.join(context, name), target, {
      recursive: true,
      verbatimSymlinks: true,
    });
    if (flags.has('chown') && isRoot) give(target);
  }
}

function give(target: string): void {
  chownSync(target, NOBODY, NOBODY);
  for (const name of readdirSync(target, { recursive: true, encoding: 'utf8' }))
    lchownSync(path.join(target, name), NOBODY, NOBODY);
}

const inside = ({ root, workdir }: Stage, name: string): string => path.join(root, path.resolve(workdir, name));

function instructions(dockerfile: string): { name: string; rest: string }[] {
  const lines = dockerfile.replace(/\\\n/g, ' ').split('\n');
  return lines
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => ({ name: line.split(' ')[0] ?? '', rest: line.slice(line.indexOf(' ') + 1) }));
}

/** Copies what a build would be sent: what the project keeps, less what .dockerignore holds back. */
export function sendContext(to: string): void {
  const allowed = readFileSync('.dockerignore', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('!'))
    .map((line) => line.slice(1).trim());
  const kept = execFileSync('git', ['ls-files', '-co', '--exclude-standard', ...allowed], { encoding: 'utf8' });
  for (const file of kept.split('\n').filter(Boolean)) cpSync(file, path.join(to, file));
}
