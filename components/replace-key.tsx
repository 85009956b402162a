import { i18n } from '../locales/words.ts';
import type { ComponentProps } from 'preact';
import type { Mode } from '../lib/links/account.ts';
import { Icon } from './icon.tsx';
import * as icons from './icons.ts';
import { KeyForm } from './key-form.tsx';
import { keyProblem } from './key-words.ts';

type Props = Omit<ComponentProps<typeof KeyForm>, 'label' | 'submit' | 'problem' | 'children'> & {
  mode: Mode;
  onAddInstead: () => void;
};

const AddInstead = ({ onAddInstead }: Pick<Props, 'onAddInstead'>) => (
  <div>
    <button type="button" class="Button" aria-describedby="paste-again" onClick={onAddInstead}>
      <Icon path={icons.plus} />
      {i18n.t('addInstead')}
    </button>
    <p class="Help" id="paste-again">
      {i18n.t('addInsteadText')}
    </p>
  </div>
);

/** Leads through rolling a key: what to do at Omise, here, and elsewhere. */
export const ReplaceKey = ({ mode, onAddInstead, ...form }: Props) => (
  <>
    <ol class="Steps">
      <li>{i18n.t(mode === 'live' ? 'rollStepOneLive' : 'rollStepOne')}</li>
      <li>{i18n.t('rollStepTwo')}</li>
      <li>{i18n.t('rollStepThree')}</li>
    </ol>
    <KeyForm
      {...form}
      label={i18n.t(mode === 'live' ? 'newLiveKey' : 'newTestKey')}
      submit={i18n.t('replaceKey')}
      problem={form.fault && keyProblem(form.fault, mode)}
    >
      {form.fault?.kind === 'otherAccount' && <AddInstead onAddInstead={onAddInstead} />}
    </KeyForm>
  </>
);
