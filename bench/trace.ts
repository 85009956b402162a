import * as z from 'zod/mini';
import type { Pipe } from './pipe.ts';

const traced = z.object({
  value: z.array(
    z.object({
      name: z.string(),
      pid: z.number(),
      tid: z.number(),
      tdur: z.optional(z.number()),
      args: z.optional(z.object({ name: z.optional(z.unknown()) })),
    }),
  ),
});

type Traced = z.infer<typeof traced>['value'][number];

/**
 * The tasks of pages' own threads, in milliseconds of the processor's time: what neighbours on the machine took
 * meanwhile is not in it. `longest` of none is 0.
 */
export type Tasks = { longest: number; over50: number };

const threadOf = ({ pid, tid }: Traced): string => `${pid} ${tid}`;

const summed = (events: readonly Traced[]): Tasks => {
  const names = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const mains = new Set(names.map(threadOf));
  const times = events
    .filter((event) => event.name === 'RunTask' && mains.has(threadOf(event)))
    .map(({ tdur = 0 }) => tdur / 1000);
  return {
    longest: times.reduce((most, time) => Math.max(most, time), 0),
    over50: times.filter((time) => time > 50).length,
  };
};

const complete = (cdp: Pipe): Promise<void> => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const off = cdp.on('Tracing.tracingComplete', () => resolve());
  return promise.finally(off);
};

const traceConfig = {
  includedCategories: ['disabled-by-default-devtools.timeline'],
  excludedCategories: ['*'],
};

/** What `work` comes to, and the tasks of all pages meanwhile. */
export const withTasks = async <Value>(
  cdp: Pipe,
  work: () => Promise<Value>,
): Promise<{ value: Value; tasks: Tasks }> => {
  const events: Traced[] = [];
  const off = cdp.on('Tracing.dataCollected', (told) => events.push(...traced.parse(told).value));
  await cdp.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
  const value = await work();
  const end = complete(cdp);
  await cdp.send('Tracing.end');
  await end;
  off();
  return { value, tasks: summed(events) };
};
