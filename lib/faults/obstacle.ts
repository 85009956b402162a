import type { Fault } from './fault.ts';

const passing: ReadonlySet<Fault['kind']> = new Set<Fault['kind']>([
  'rateLimited',
  'unavailable',
  'timeout',
  'offline',
  'unexpectedReply',
  'interrupted',
  'internal',
]);

/**
 * What keeps us from looking something up: keys that are `locked`, something that is `passing`, so that asking again
 * may help, or something `lasting`, which somebody has to mend.
 */
export type Obstacle = 'locked' | 'passing' | 'lasting';

export const obstacleOf = ({ kind }: Fault): Obstacle => {
  if (kind === 'locked') return 'locked';
  return passing.has(kind) ? 'passing' : 'lasting';
};
