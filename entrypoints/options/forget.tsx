import { i18n } from '../../locales/words.ts';
import { useEffect, useRef } from 'preact/hooks';
import { Notice } from '../../components/notice.tsx';
import { faultOf, isDone } from '../../components/panel.ts';
import { Question } from '../../components/question.tsx';
import { Section } from '../../components/section.tsx';
import { useFocusWhen } from '../../components/settings-focus.ts';
import { settingsRefusal } from '../../components/settings-words.ts';
import { Refused } from './refused.tsx';
import type { Settings } from './use-settings.ts';

type Props = { settings: Settings };

const ForgetButton = ({ settings }: Props) => (
  <button
    type="button"
    class="Button Button--danger"
    ref={useFocusWhen<HTMLButtonElement>(settings.state.left === 'forget')}
    onClick={() => settings.open('forget')}
  >
    {i18n.t('forgetEverything')}
  </button>
);

const ForgetQuestion = ({ settings }: Props) => (
  <div class="Panel Panel--form">
    <Question
      title={i18n.t('forgetQuestion')}
      keep={i18n.t('forgetKeep')}
      destroy={i18n.t('forgetEverything')}
      isBusy={settings.isAsking}
      onKeep={settings.close}
      onDestroy={settings.forget}
    >
      <p>{i18n.t('forgetGoes')}</p>
      <p>{i18n.t('forgetStays')}</p>
    </Question>
  </div>
);

/** The focus goes to the form for a key, far above: the words come into sight all the same. */
const Forgotten = () => {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.scrollIntoView({ block: 'center' }), []);
  return (
    <div ref={ref}>
      <Notice kind="done" title={i18n.t('forgotten')} text={i18n.t('forgottenText')} />
    </div>
  );
};

/** The end of all that is kept here. */
export const Forget = ({ settings }: Props) => {
  const { panel, outcome } = settings.state;
  const fault = faultOf(outcome, 'forget');
  return (
    <Section title={i18n.t('forgetEverything')} text={i18n.t('forgetText')}>
      {panel === 'forget' ? <ForgetQuestion settings={settings} /> : <ForgetButton settings={settings} />}
      {isDone(outcome, 'forget') && <Forgotten />}
      {fault && <Refused fault={fault} words={settingsRefusal(fault)} onAllowed={settings.allowed} />}
    </Section>
  );
};
