import { i18n } from '../locales/words.ts';
import type { Fault } from '../lib/faults/fault.ts';
import { Icon } from './icon.tsx';
import * as icons from './icons.ts';

type Fact = { label: string; value: string; isRequestId?: true };

const answerOf = (fault: Fault): string => {
  const status = 'status' in fault ? String(fault.status) : '';
  return 'code' in fault ? `${status} ${fault.code}` : status;
};

const factsOf = (fault: Fault, keyHint: string | undefined): Fact[] => [
  { label: i18n.t('answer'), value: answerOf(fault) },
  { label: i18n.t('message'), value: 'message' in fault ? fault.message : '' },
  { label: i18n.t('key'), value: fault.kind === 'unauthorised' && keyHint ? `••••${keyHint}` : '' },
  { label: i18n.t('requestId'), value: ('requestId' in fault && fault.requestId) || '', isRequestId: true },
];

const CopyButton = ({ onCopy }: { onCopy: () => void }) => (
  <button type="button" class="IconButton" aria-label={i18n.t('copyRequestId')} onClick={onCopy}>
    <Icon path={icons.copy} small />
  </button>
);

type Props = { fault: Fault; keyHint?: string | undefined; onCopy: (text: string) => void };

/** What Omise said, for the merchant and for support: code, message, request id, never a key. */
export const SupportFacts = ({ fault, keyHint, onCopy }: Props) => {
  const facts = factsOf(fault, keyHint).filter(({ value }) => value !== '');
  return facts.length === 0 ? null : (
    <dl class="Facts">
      {facts.map(({ label, value, isRequestId }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <span class="code">{value}</span>
            {isRequestId && <CopyButton onCopy={() => onCopy(value)} />}
          </dd>
        </div>
      ))}
    </dl>
  );
};
