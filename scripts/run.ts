import { type ChildProcess, spawn } from 'node:child_process';
import { delimiter, resolve } from 'node:path';

/** How a command ended: `output` holds both its streams, `ok` says that it exited with 0, and in time. */
export type Ran = { ok: boolean; output: string };

type RunOptions = { seconds: number; env?: NodeJS.ProcessEnv };

export type Run = (command: string, args: readonly string[], options: RunOptions) => Promise<Ran>;

const root = resolve(import.meta.dirname, '..');

// The project's own commands, and its Node, go before the machine's: npm does the same for its scripts.
const path = [resolve(root, 'node_modules/.bin'), process.env['PATH'] ?? ''].join(delimiter);

const running = new Set<ChildProcess>();

const signalGroup = ({ pid }: ChildProcess, signal: NodeJS.Signals) => {
  try {
    if (pid !== undefined) process.kill(-pid, signal);
  } catch {
    // It has ended by itself.
  }
};

const endEverything = () => {
  for (const child of running) signalGroup(child, 'SIGTERM');
  process.exit(130);
};

/**
 * For a user who presses Ctrl-C: what is started here is in groups of its own, which the terminal does not reach.
 * Answers how to go without it again.
 */
export const endEverythingOnInterrupt = (): (() => void) => {
  process.once('SIGINT', endEverything).once('SIGTERM', endEverything);
  return () => process.off('SIGINT', endEverything).off('SIGTERM', endEverything);
};

const start = (command: string, args: readonly string[], env: NodeJS.ProcessEnv) => {
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, PATH: path, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  running.add(child);
  return child;
};

/** First politely, so that a test runner can close the browsers it started, then for good. */
const limit = (child: ChildProcess, seconds: number) => {
  const polite = setTimeout(() => signalGroup(child, 'SIGTERM'), seconds * 1000);
  const final = setTimeout(() => signalGroup(child, 'SIGKILL'), (seconds + 10) * 1000);
  const started = Date.now();
  const lift = () => [polite, final].forEach(clearTimeout);
  return { lift, isOver: () => Date.now() - started >= seconds * 1000 };
};

/** Runs a command at the project's root. Never throws, never hangs: past `seconds` its process group is ended. */
export const run: Run = (command, args, { seconds, env = {} }) => {
  const { promise, resolve: done } = Promise.withResolvers<Ran>();
  const child = start(command, args, env);
  const time = limit(child, seconds);
  let output = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  child.stderr.on('data', (chunk) => (output += String(chunk)));
  child.on('error', (error) => (output += `${command}: ${error.message}\n`));
  child.on('close', (code) => {
    running.delete(child);
    time.lift();
    if (time.isOver()) output += `\n${command}: ended at its time limit of ${seconds} s\n`;
    done({ ok: code === 0 && !time.isOver(), output });
  });
  return promise;
};
