import { i18n } from '../locales/words.ts';
import type { Fault } from '../lib/faults/fault.ts';

/** What stood in the way of the last look, if anything did. */
export const obstacleOf = (fault: Fault): Fault | undefined =>
  fault.kind === 'unconfirmed' ? fault.obstacle : undefined;

const withoutKey: ReadonlySet<Fault['kind']> = new Set<Fault['kind']>([
  'unauthorised',
  'keyMissing',
  'damagedSafe',
  'accountChanged',
  'noHostPermission',
]);

const obstacleWords = ({ kind }: Fault): string => {
  if (kind === 'locked') return i18n.t('lookingLocked');
  if (withoutKey.has(kind)) return i18n.t('lookingKey');
  return kind === 'offline' || kind === 'timeout' ? i18n.t('lookingOffline') : i18n.t('lookingLater');
};

/** How the search for a link goes whose answer never came. */
export const lookingWords = (fault: Fault): string => {
  const obstacle = obstacleOf(fault);
  if (obstacle) return obstacleWords(obstacle);
  const seconds = fault.kind === 'unconfirmed' ? fault.againSeconds : 0;
  return seconds > 0 ? i18n.t('lookingAgain', [String(seconds)]) : i18n.t('lookingNow');
};
