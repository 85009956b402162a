import { i18n } from '../locales/words.ts';
import type { Fault } from '../lib/faults/fault.ts';
import type { Obstacle } from '../lib/faults/obstacle.ts';
import { obstacleOf } from '../lib/faults/obstacle.ts';
import type { Account } from '../lib/links/account.ts';
import { stateOf } from '../lib/links/link-state.ts';
import type { FoundLink, Link } from '../lib/links/link.ts';
import { paidAtOf } from '../lib/links/paid-at.ts';
import { qrOf, quietZone } from '../lib/links/qr.ts';
import { Icon } from './icon.tsx';
import { money } from './locale.ts';
import { accountName, ModePill, moneyName } from './mode-banner.tsx';
import { Notice } from './notice.tsx';
import * as icons from './icons.ts';
import { Stamp } from './stamp.tsx';
import { stateWords } from './state-pill.tsx';

const obstacleWords: Record<Obstacle, () => { title: string; text: string }> = {
  locked: () => ({ title: i18n.t('keysLockedTitle'), text: i18n.t('counterLockedText') }),
  passing: () => ({ title: i18n.t('counterPassingTitle'), text: i18n.t('counterPassingText') }),
  lasting: () => ({ title: i18n.t('counterLastingTitle'), text: i18n.t('counterLastingText') }),
};

/** Customers read it: the merchant's e-mail is not for them. */
const shopName = (account: Account): string | undefined =>
  account.mode === 'sandbox' || account.name ? accountName(account) : undefined;

type BannerProps = { account: Account | undefined; onFullScreen: (() => void) | undefined };

const Who = ({ account }: { account: Account }) => {
  const shop = shopName(account);
  return (
    <p>
      <ModePill mode={account.mode} />
      {shop && <b>{shop}</b>}
      <span>{moneyName(account.mode)}</span>
    </p>
  );
};

const Banner = ({ account, onFullScreen }: BannerProps) => (
  <header class="ModeBanner Counter-banner">
    {account && <Who account={account} />}
    {onFullScreen && (
      <button
        type="button"
        class="IconButton"
        aria-label={i18n.t('fullScreen')}
        title={i18n.t('fullScreen')}
        onClick={onFullScreen}
      >
        <Icon path={icons.fullScreen} />
      </button>
    )}
  </header>
);

/** As large as there is room, whole pixels for each module. Paid, it is a shadow that no camera reads. */
const Code = ({ link, isPaid }: { link: Link; isPaid: boolean }) => {
  const { size, path } = qrOf(link.paymentUri);
  const modules = size + 2 * quietZone;
  return (
    <figure class="Counter-code" data-state={isPaid ? 'used' : undefined} style={{ '--modules': modules }}>
      <svg
        class="Counter-qr"
        viewBox={`${-quietZone} ${-quietZone} ${modules} ${modules}`}
        shape-rendering="crispEdges"
        role="img"
        aria-label={i18n.t('qrLabel')}
        aria-hidden={isPaid}
      >
        <path d={path} />
      </svg>
      {isPaid && (
        <div class="Counter-stamp">
          <Stamp time={paidAtOf(link)} />
        </div>
      )}
      <figcaption class="code">{link.paymentUri}</figcaption>
    </figure>
  );
};

/** What a customer is to do, or what came of it. */
const statusWords = (link: Link): string => {
  const state = stateOf({ kind: 'link', link });
  const isWaiting = state === 'unpaid' || state === 'declined';
  return isWaiting ? i18n.t('scanToPay') : stateWords({ kind: 'link', link });
};

const What = ({ link, fault }: { link: Link; fault: Fault | undefined }) => {
  const sum = money(link.amount, link.currency);
  return (
    <section class="Counter-what" style={{ '--letters': sum.length }}>
      <h1>{link.title}</h1>
      <p class="Amount Counter-amount">{sum}</p>
      <div class="Rule--double" />
      <p class="Counter-status" role="status" data-state={stateOf({ kind: 'link', link })}>
        {statusWords(link)}
      </p>
      {fault && <p class="Counter-note">{obstacleWords[obstacleOf(fault)]().text}</p>}
    </section>
  );
};

const Gone = () => (
  <section class="Counter-gone">
    <Notice kind="info" title={i18n.t('payDeletedTitle')} text={i18n.t('payDeletedText')} />
  </section>
);

const Unknown = ({ fault }: { fault: Fault }) => (
  <section class="Counter-gone">
    <Notice kind="warn" {...obstacleWords[obstacleOf(fault)]()} />
  </section>
);

type Props = BannerProps & { row: FoundLink | undefined; fault: Fault | undefined };

const Main = ({ row, fault }: Pick<Props, 'row' | 'fault'>) => {
  if (!row) return fault ? <Unknown fault={fault} /> : null;
  if (row.kind === 'stub' || stateOf(row) === 'deleted') return <Gone />;
  const isPaid = stateOf(row) === 'paid' && !row.link.multiple;
  return (
    <>
      <What link={row.link} fault={fault} />
      <Code link={row.link} isPaid={isPaid} />
    </>
  );
};

/** What is held out to a customer: the amount, the code, and in the end that it is paid. */
export const CounterScreen = ({ account, row, fault, onFullScreen }: Props) => (
  <div class="Counter" data-mode={account?.mode ?? 'none'}>
    <Banner account={account} onFullScreen={onFullScreen} />
    <main class="Counter-main">
      <Main row={row} fault={fault} />
    </main>
  </div>
);
