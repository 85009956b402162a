import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../scripts/run.ts';
import type { Picture } from './picture.ts';

export type Point = { x: number; y: number };

const at = ({ x, y }: Point) => ['mousemove', String(Math.round(x)), String(Math.round(y))];

/** The merchant's hands and eyes: real mouse, real keys, the real clipboard, on the display `name`. */
export const hands = (name: string) => {
  const call = async (command: string, ...args: string[]) => {
    const ran = await run(command, args, { seconds: 20, env: { DISPLAY: name } });
    if (!ran.ok) throw new Error(`${command} ${args.join(' ')}: ${ran.output}`);
    return ran.output;
  };
  return {
    click: (point: Point) => call('xdotool', ...at(point), 'click', '1'),
    rightClick: (point: Point) => call('xdotool', ...at(point), 'click', '3'),
    /** Selects the paragraph under the pointer. */
    tripleClick: (point: Point) =>
      call('xdotool', ...at(point), 'click', '--repeat', '3', '--delay', '60', '1'),
    type: (text: string) => call('xdotool', 'type', '--delay', '20', text),
    press: (key: string) => call('xdotool', 'key', key),
    /** Empty while nobody has copied anything. */
    clipboard: () => call('xclip', '-o', '-selection', 'clipboard').catch(() => ''),
    screenshot: (path: string) => call('import', '-window', 'root', path),
    look: async (): Promise<Picture> => {
      const folder = await mkdtemp(join(tmpdir(), 'quick-links-look-'));
      const file = join(folder, 'screen.rgba');
      await call('import', '-window', 'root', '-depth', '8', `rgba:${file}`);
      const pixels = await readFile(file);
      await rm(folder, { recursive: true });
      return { width: 1280, pixels };
    },
  };
};

export type Hands = ReturnType<typeof hands>;
