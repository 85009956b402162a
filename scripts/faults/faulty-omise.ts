import { setTimeout as pause } from 'node:timers/promises';
import type { Handler } from '../../e2e/harness/api.ts';
import { withFaults } from '../../lib/sandbox/faults.ts';
import type { Plan, Run } from './plan.ts';

type Parts = Plan & { api: Handler; stopWorker: () => Promise<void> };

type Blow = Pick<Run, 'kind' | 'work' | 'delayMs' | 'lateMs'>;

/** Just after the product has given up. */
const afterLimit = 15_500;

const harmless: Blow = { kind: 'none', work: 'atOnce', delayMs: 0, lateMs: 0 };

const broken = async (response: Response): Promise<Response> =>
  new Response((await response.text()).replaceAll('"', "'"), response);

const titleOf = async (request: Request): Promise<string> =>
  new URLSearchParams(await request.clone().text()).get('title') ?? '';

/** The sandbox on a merchant's bad day: each draft, and each look at the list, meets what was drawn for it, once. */
export const createFaultyOmise = ({ runs, looks, api, stopWorker }: Parts) => {
  let runsLeft = [...runs];
  const looksLeft = looks.values();
  const still: Promise<unknown>[] = [];

  /** The browser may be gone by then. */
  const later = (ms: number, act: () => Promise<unknown>) =>
    void still.push(
      pause(ms)
        .then(act)
        .catch(() => undefined),
    );

  /** The work is done or not, and nobody ever hears of it. */
  const silent = async (request: Request, { work, lateMs }: Blow): Promise<never> => {
    if (work === 'atOnce') await api(request);
    if (work === 'late') later(lateMs, async () => api(request));
    return Promise.withResolvers<never>().promise;
  };

  const meet = async (request: Request, blow: Blow): Promise<Response> => {
    const { kind, work, delayMs } = blow;
    switch (kind) {
      case 'none':
      case 'stoppedBefore':
        return api(request);
      case 'broken':
        return broken(await api(request));
      case 'slow':
        return silent(request, { ...blow, lateMs: afterLimit });
      case 'killed':
        return work === 'atOnce' ? api(request) : silent(request, blow);
      case 'stoppedInFlight':
        later(delayMs, stopWorker);
        return silent(request, blow);
      case 'stoppedAfter':
        later(delayMs, stopWorker);
        return api(request);
      case 'refused':
      case 'lost':
      case 'error':
      case 'unavailable':
      case 'rateLimited':
      case 'html':
      case 'cut':
        return withFaults(
          async (each) => api(each),
          () => ({ fault: kind }),
        )(request);
    }
  };

  const blowFor = async (request: Request): Promise<Blow> => {
    if (!new URL(request.url).pathname.startsWith('/links')) return harmless;
    if (request.method === 'GET') return { ...harmless, kind: looksLeft.next().value ?? 'none' };
    const title = await titleOf(request);
    const at = runsLeft.findIndex((run) => run.title === title);
    return at < 0 ? harmless : (runsLeft.splice(at, 1)[0] ?? harmless);
  };

  return {
    answer: async (request: Request): Promise<Response> => meet(request, await blowFor(request)),
    /** From now on only the slow ones meet what was drawn: what is sent again is to end soon. */
    calm: () => void (runsLeft = runsLeft.filter(({ kind }) => kind === 'slow')),
    /** All that was to happen after an answer, or without one, has happened. */
    atRest: () => Promise.all(still),
  };
};
