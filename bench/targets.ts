import * as z from 'zod/mini';
import { until } from '../e2e/harness/until.ts';
import type { Pipe } from './pipe.ts';

const known = z.object({
  targetInfos: z.array(z.object({ targetId: z.string(), type: z.string(), url: z.string() })),
});

const processes = z.object({
  processInfo: z.array(z.object({ type: z.string(), id: z.number() })),
});

/** Tabs, pages and workers that run now. */
export const targets = async (cdp: Pipe) =>
  known.parse(await cdp.send('Target.getTargets', { filter: [{}] })).targetInfos;

/** Closes every page and worker that `isMeant`, and sees that they are gone. */
export const closeTargets = async (
  cdp: Pipe,
  isMeant: (target: { type: string; url: string }) => boolean,
): Promise<void> => {
  const open = async () => (await targets(cdp)).filter((target) => target.type !== 'tab' && isMeant(target));
  // One that has ended by itself meanwhile is closed as well.
  const close = ({ targetId }: { targetId: string }) =>
    cdp.send('Target.closeTarget', { targetId }).catch(() => undefined);
  await Promise.all((await open()).map(close));
  await until('pages and workers to close', async () => (await open()).length === 0);
};

/** Ours is the only worker; it stops as it does after 30 idle seconds. */
export const stopWorker = (cdp: Pipe): Promise<void> =>
  closeTargets(cdp, ({ type }) => type === 'service_worker');

/** How many processes hold pages and workers. */
export const renderers = async (cdp: Pipe): Promise<number> => {
  const { processInfo } = processes.parse(await cdp.send('SystemInfo.getProcessInfo'));
  return processInfo.filter(({ type }) => type === 'renderer').length;
};
