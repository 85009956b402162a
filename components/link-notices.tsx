import { i18n } from '../locales/words.ts';
import type { Fault } from '../lib/faults/fault.ts';
import type { FaultWords } from './fault-words.ts';
import { Notice } from './notice.tsx';
import { readingWords } from './reading-words.ts';
import { SupportFacts } from './support-facts.tsx';

/** What went wrong, by what was asked for. `isUnconfirmed`: whether the link is gone is not known. */
export type LinkTroubles = {
  reading?: Fault | undefined;
  deleting?: { fault: Fault; isUnconfirmed?: true } | undefined;
  another?: Fault | undefined;
};

type Ways = {
  keyHint: string | undefined;
  onCopy: (text: string) => void;
  onAgain: () => void;
  /** Asks the browser's user for access to Omise. */
  onAllow: () => void;
};

const deletingWords = ({ fault, isUnconfirmed }: NonNullable<LinkTroubles['deleting']>): FaultWords => {
  const { title: why } = readingWords(fault);
  return isUnconfirmed
    ? { title: i18n.t('maybeDeletedTitle'), text: i18n.t('maybeDeletedText', [why]) }
    : { title: i18n.t('notDeletedTitle'), text: i18n.t('notDeletedText', [why]) };
};

type TroubleProps = Ways & { words: FaultWords; fault: Fault };

const Trouble = ({ words, fault, keyHint, onCopy, onAgain, onAllow }: TroubleProps) => {
  const isForbidden = fault.kind === 'noHostPermission';
  return (
    <div class="LinkTrouble">
      <Notice kind="warn" {...words} />
      <SupportFacts fault={fault} keyHint={keyHint} onCopy={onCopy} />
      <button type="button" class="Button" onClick={isForbidden ? onAllow : onAgain}>
        {isForbidden ? i18n.t('allowAccess') : i18n.t('checkAgain')}
      </button>
    </div>
  );
};

type Props = Ways & { troubles: LinkTroubles; isJustDeleted: boolean };

/** What was done with a link, and what stood in the way, each with the way on. */
export const LinkNotices = ({ troubles, isJustDeleted, ...ways }: Props) => {
  const { reading, deleting, another } = troubles;
  return (
    <>
      {isJustDeleted && <Notice kind="done" title={i18n.t('linkDeleted')} text={i18n.t('linkDeletedText')} />}
      {deleting && <Trouble {...ways} words={deletingWords(deleting)} fault={deleting.fault} />}
      {another && <Notice kind="warn" title={i18n.t('formNotOpenTitle')} text={i18n.t('formNotOpenText')} />}
      {reading && !deleting && <Trouble {...ways} words={readingWords(reading)} fault={reading} />}
    </>
  );
};
