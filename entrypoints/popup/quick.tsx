import { useEffect, useState } from 'preact/hooks';
import type { QuickKey } from '../../components/quick-keys.tsx';
import { lastDigit, QuickKeys } from '../../components/quick-keys.tsx';
import { draftKey } from '../../lib/links/draft-key.ts';
import { isUntouched, readForm } from '../../lib/links/form-draft.ts';
import { formOf } from '../../lib/links/form-of.ts';
import type { AccountView } from '../../lib/links/account.ts';
import type { OpenDraft } from '../../lib/links/attempt.ts';
import type { LinkDraft } from '../../lib/links/link.ts';
import { ask } from '../../lib/messages/ask.ts';
import { loadStyle } from '../../lib/platform/load-style.ts';
import { onNews } from '../../lib/platform/news.ts';
import { quickDigit } from '../../lib/platform/quick-digit.ts';
import type { Dispatch } from './actions.ts';
import styles from './quick.css?url';

// What is sold every day, under the form: loaded once that is there.

export const loadStyles = () => loadStyle(styles);

const most = 9;

const useKeys = (accountId: string): QuickKey[] => {
  const [keys, setKeys] = useState<QuickKey[]>([]);
  useEffect(() => {
    const read = async () => {
      const [presets, recent] = await Promise.all([ask('presets', null), ask('recentDrafts', { accountId })]);
      const last = recent.ok ? recent.value.slice(0, 1) : [];
      const kept = presets.ok ? presets.value.slice(0, most) : [];
      setKeys([
        ...last.map((draft) => ({ digit: lastDigit, draft })),
        ...kept.map(({ draft }, at) => ({ digit: String(at + 1), draft })),
      ]);
    };
    void read();
    return onNews('presets', () => void read());
  }, [accountId]);
  return keys;
};

/** What was typed comes back when that is cleared. */
const filledWith = (kept: OpenDraft, draft: LinkDraft): OpenDraft => ({
  ...kept,
  form: formOf(draft),
  ...(!isUntouched(kept.form) && { selection: { text: draft.title, before: kept.form } }),
});

const useDigits = (keys: readonly QuickKey[], choose: (draft: LinkDraft) => void) =>
  useEffect(() => {
    const listening = new AbortController();
    const onKey = (event: KeyboardEvent) => {
      const key = keys.find(({ digit }) => digit === quickDigit(event));
      if (!key) return;
      event.preventDefault();
      choose(key.draft);
    };
    addEventListener('keydown', onKey, { signal: listening.signal });
    return () => listening.abort();
  });

type Props = { view: AccountView; draft: OpenDraft; dispatch: Dispatch };

export const Quick = ({ view, draft, dispatch }: Props) => {
  const keys = useKeys(view.account.id);
  const choose = (chosen: LinkDraft) => dispatch({ type: 'formShown', draft: filledWith(draft, chosen) });
  useDigits(keys, choose);
  const read = readForm(draft.form, { currencies: view.account.currencies });
  const isKept = (typed: LinkDraft) =>
    keys.some((key) => key.digit !== lastDigit && draftKey(key.draft) === draftKey(typed));
  const onSave =
    read.ok && !isKept(read.value) ? () => void ask('savePreset', { draft: read.value }) : undefined;
  return keys.length > 0 || onSave ? <QuickKeys keys={keys} onChoose={choose} onSave={onSave} /> : null;
};
