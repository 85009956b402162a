import { i18n } from '../../locales/words.ts';
import { useEffect, useState } from 'preact/hooks';
import { Notice } from '../../components/notice.tsx';
import { PayerScreen } from '../../components/payer-screen.tsx';
import type { PayerAnswer, PayerView } from '../../lib/links/payer-view.ts';
import { ask } from '../../lib/messages/ask.ts';

type State =
  | { status: 'loading' }
  | { status: 'unknown' }
  | { status: 'broken' }
  | { status: 'known'; view: PayerView; last?: PayerAnswer; isBusy: boolean };

const viewed = async (code: string): Promise<State> => {
  const told = await ask('viewPayment', { code });
  if (!told.ok) return { status: 'broken' };
  return told.value ? { status: 'known', view: told.value, isBusy: false } : { status: 'unknown' };
};

const tried = async (name: 'pay' | 'declinePayment', code: string): Promise<State> => {
  const told = await ask(name, { code });
  if (!told.ok || told.value.outcome === 'unknown') return viewed(code);
  return { status: 'known', view: told.value.view, last: told.value, isBusy: false };
};

const Unknown = () => (
  <section class="Slip">
    <Notice kind="info" title={i18n.t('payUnknownTitle')} text={i18n.t('payUnknownText')} />
  </section>
);

/** The worker did not answer: whether there is such a link is not known. */
const Broken = () => (
  <section class="Slip">
    <Notice kind="error" title={i18n.t('brokenTitle')} text={i18n.t('payBrokenText')} />
  </section>
);

/** The payer's page of the sandbox: what the customer of a sandbox link sees. */
export const App = ({ code }: { code: string }) => {
  const [state, setState] = useState<State>({ status: 'loading' });
  useEffect(() => void viewed(code).then(setState), [code]);
  const attempt = (name: 'pay' | 'declinePayment') => () => {
    if (state.status !== 'known' || state.isBusy) return;
    setState({ ...state, isBusy: true });
    void tried(name, code).then(setState);
  };
  return (
    <div class="Payer" data-mode="sandbox">
      <header class="Payer-banner">{i18n.t('payBanner')}</header>
      <main class="Payer-main">
        {state.status === 'unknown' && <Unknown />}
        {state.status === 'broken' && <Broken />}
        {state.status === 'known' && (
          <PayerScreen
            view={state.view}
            last={state.last}
            isBusy={state.isBusy}
            onPay={attempt('pay')}
            onDecline={attempt('declinePayment')}
          />
        )}
      </main>
    </div>
  );
};
