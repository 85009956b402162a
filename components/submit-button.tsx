import { i18n } from '../locales/words.ts';
import type { Account, Mode } from '../lib/links/account.ts';
import type { FormDraft } from '../lib/links/form-draft.ts';
import { parseAmount } from '../lib/money/parse-amount.ts';
import { money } from './locale.ts';

export type FormStatus = 'loading' | 'editing' | 'sending' | 'offline';

const liveLabel = ({ amount, currency }: FormDraft): string => {
  const read = currency === '' ? undefined : parseAmount(amount, currency);
  return read?.ok && currency !== ''
    ? i18n.t('createLiveLinkFor', [money(read.subunits, currency)])
    : i18n.t('createLiveLink');
};

/** The button says which money: no link is made by a button that does not. */
export const submitLabel = (form: FormDraft, mode: Mode | undefined): string => {
  if (mode === 'live') return liveLabel(form);
  if (mode === 'test') return i18n.t('createTestLink');
  return mode === 'sandbox' ? i18n.t('createSandboxLink') : i18n.t('createLink');
};

type Props = { form: FormDraft; account: Account | undefined; status: FormStatus };

export const SubmitButton = ({ form, account, status }: Props) => {
  if (status === 'sending')
    return (
      <button type="submit" class="Button Button--main Button--wide" data-state="busy" aria-disabled="true">
        <span class="Spinner" />
        {i18n.t('creating')}
      </button>
    );
  const isOffline = status === 'offline';
  return (
    <button
      type="submit"
      class="Button Button--main Button--wide"
      disabled={status === 'loading'}
      aria-disabled={isOffline || undefined}
    >
      {isOffline ? i18n.t('waitingForConnection') : submitLabel(form, account?.mode)}
      {!isOffline && <kbd aria-hidden="true">↵</kbd>}
    </button>
  );
};
