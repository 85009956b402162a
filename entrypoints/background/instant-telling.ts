import { i18n } from '../../locales/words.ts';
import { locale } from '../../locales/locale.ts';
import type { Result } from '../../lib/faults/fault.ts';
import type { News } from '../../lib/instant/instant.ts';
import type { Made } from '../../lib/instant/undo.ts';
import type { Mode } from '../../lib/links/account.ts';
import type { Undone } from '../../lib/links/attempt.ts';
import { formatMoney } from '../../lib/money/format-amount.ts';
import type { Badge } from '../../lib/platform/badge.ts';
import { badges } from '../../lib/platform/badge.ts';
import type { Notices } from './notices.ts';

type Parts = {
  notices: Notices;
  /** Shows a badge for a moment; none: the usual one again. */
  flash: (badge?: Badge) => void;
  modeOf: (accountId: string) => Promise<Mode>;
  /** Whether the merchant wants notices. */
  isNotified: () => Promise<boolean>;
};

const copiedWords = {
  live: () => i18n.t('instantCopiedLive'),
  test: () => i18n.t('instantCopiedTest'),
  sandbox: () => i18n.t('instantCopiedSandbox'),
} as const;

const undoneWords = (undone: Result<Undone>): string => {
  if (!undone.ok) return i18n.t('undoLater');
  return undone.value === 'paid' ? i18n.t('undoPaid') : i18n.t('linkDeleted');
};

const marks = { begun: badges.done('…'), failed: badges.wrong('!'), asked: undefined } as const;

const idOf = ({ sent: { accountId }, link }: Made): string => `made ${accountId} ${link.id}`;

const whatOf = ({ sent: { draft } }: Made): string =>
  `${formatMoney(draft.amount, draft.currency, locale())} · ${draft.title}`;

/** Says on the icon, and by a notice where that is wanted, how it goes with a link that is made at once. */
export const createInstantTelling = ({ notices, flash, modeOf, isNotified }: Parts) => {
  const notify = async (made: Made): Promise<void> => {
    if (!(await isNotified())) return;
    const title = copiedWords[await modeOf(made.sent.accountId)]();
    await notices.show({ id: idOf(made), title, message: whatOf(made), button: i18n.t('undo') });
  };

  return {
    tell: (news: News): void => {
      flash(typeof news === 'string' ? marks[news] : badges.done('✓'));
      if (typeof news !== 'string') void notify(news);
    },

    /** It is no longer undone, so nothing offers that. */
    over: (made: Made): void => void notices.clear(idOf(made)),

    /** It is being undone: the icon says no more that it was made. */
    undoing: (): void => flash(),

    /** What came of the notice's button, in its place. Pressed late, it leads to the link, which can be deleted there. */
    async undone(id: string, made: Made | undefined, undone: Result<Undone>): Promise<void> {
      if (made) await notices.show({ id, title: undoneWords(undone), message: whatOf(made) });
      else await notices.showLink(id);
    },
  };
};
