import type { Fault } from '../../lib/faults/fault.ts';
import { obstacleOf } from '../../lib/faults/obstacle.ts';
import type { Result } from '../../lib/faults/fault.ts';
import { stateOf } from '../../lib/links/link-state.ts';
import type { FoundLink } from '../../lib/links/link.ts';

/** What the counter knows. `fault`: why the last look told nothing; `failures`: how many looks in a row told nothing. */
export type Known = { row?: FoundLink; fault?: Fault; failures: number };

export const nothingYet: Known = { failures: 0 };

/** Nothing more will come of a link that is deleted, or was for one payment and has it. */
const isOver = (row: FoundLink): boolean => {
  const state = stateOf(row);
  return state === 'deleted' || (state === 'paid' && row.kind === 'link' && !row.link.multiple);
};

/** After a look. An answer that was long on its way does not take back that a link was paid. */
export const looked = (known: Known, told: Result<{ row: FoundLink }>): Known => {
  if (!told.ok) return { ...known, fault: told.fault, failures: known.failures + 1 };
  const { row } = told.value;
  return known.row && isOver(known.row) && !isOver(row) ? known : { row, failures: 0 };
};

const usual = 15_000;
const longest = 240_000;

const asked = (fault: Fault): number =>
  fault.kind === 'rateLimited' ? (fault.retryAfterSeconds ?? 0) * 1000 : 0;

/** Milliseconds until the next look; undefined where waiting changes nothing. A customer stands there, but so does Omise's limit. */
export const nextLook = ({ row, fault, failures }: Known): number | undefined => {
  if (row && isOver(row)) return undefined;
  if (!fault) return row && usual;
  if (obstacleOf(fault) !== 'passing') return undefined;
  return Math.max(asked(fault), Math.min(longest, usual * 2 ** (failures - 1)));
};
