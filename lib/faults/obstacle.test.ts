import { expect, test } from 'vitest';
import { everyFault } from './every-fault.fixture.ts';
import { obstacleOf } from './obstacle.ts';

const kindsOf = (obstacle: ReturnType<typeof obstacleOf>) =>
  everyFault.filter((fault) => obstacleOf(fault) === obstacle).map(({ kind }) => kind);

test('what passes by itself is what comes of networks, servers and stopped workers', () => {
  expect(kindsOf('passing')).toEqual([
    'rateLimited',
    'unavailable',
    'timeout',
    'offline',
    'unexpectedReply',
    'interrupted',
    'internal',
  ]);
});

test('only sealed keys are locked; all else is to be mended by somebody', () => {
  expect(kindsOf('locked')).toEqual(['locked']);
  expect(kindsOf('lasting')).toContain('unauthorised');
});
