import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { QuickKey } from '../../components/quick-keys.tsx';
import { lastDigit, QuickKeys } from '../../components/quick-keys.tsx';
import { draftKey } from '../../lib/links/draft-key.ts';
import type { FormDraft } from '../../lib/links/form-draft.ts';
import { formOf } from '../../lib/links/form-of.ts';
import type { AccountView } from '../../lib/links/account.ts';
import type { OpenDraft } from '../../lib/links/attempt.ts';
import type { LinkDraft } from '../../lib/links/link.ts';
import type { Currency } from '../../lib/money/currency.ts';
import type { Preset } from '../../lib/links/preset.ts';
import { readPreset } from '../../lib/links/preset.ts';
import { typedIn } from '../../lib/links/typed-in.ts';
import { ask } from '../../lib/messages/ask.ts';
import { onNews } from '../../lib/platform/news.ts';
import { quickDigit } from '../../lib/platform/quick-digit.ts';
import type { Dispatch } from './actions.ts';
import styles from './quick.css?url';

// What is sold every day, under the form: loaded once that is there.

export { styles };

const most = 9;

type Offered = { presets: Preset[]; last: LinkDraft[] };

const useOffered = (accountId: string): Offered => {
  const [offered, setOffered] = useState<Offered>({ presets: [], last: [] });
  useEffect(() => {
    const read = async () => {
      const [kept, recent] = await Promise.all([ask('presets', null), ask('recentDrafts', { accountId })]);
      setOffered({
        presets: kept.ok ? kept.value : [],
        last: recent.ok ? recent.value.slice(0, 1) : [],
      });
    };
    void read();
    return onNews('presets', () => void read());
  }, [accountId]);
  return offered;
};

const keysOf = ({ presets, last }: Offered): QuickKey[] => [
  ...last.map((draft) => ({ digit: lastDigit, draft })),
  ...presets.slice(0, most).map(({ draft }, at) => ({ digit: String(at + 1), draft })),
];

/** What was typed comes back when that is cleared. What is sold every day corrects no link. */
const filledWith = (
  { draftId, isDoubtful }: OpenDraft,
  draft: LinkDraft,
  before: FormDraft | undefined,
): OpenDraft => ({
  draftId,
  form: formOf(draft),
  ...(isDoubtful && { isDoubtful }),
  ...(before && { selection: { text: draft.title, before } }),
});

type Choose = (draft: LinkDraft) => void;

/** Before they are painted: what can be seen can be pressed. */
const useDigits = (keys: readonly QuickKey[], isFree: boolean, choose: Choose) =>
  useLayoutEffect(() => {
    const listening = new AbortController();
    const onKey = (event: KeyboardEvent) => {
      const pressed = quickDigit(event, isFree);
      const key = keys.find(({ digit }) => digit === pressed);
      if (!key) return;
      event.preventDefault();
      choose(key.draft);
    };
    addEventListener('keydown', onKey, { signal: listening.signal });
    return () => listening.abort();
  });

type Props = { view: AccountView; draft: OpenDraft; dispatch: Dispatch };

/** What is typed, where it can be kept and is not yet. */
const newIn = ({ presets }: Offered, { form }: OpenDraft, currencies: Currency[]): LinkDraft | undefined => {
  const read = readPreset(form, { currencies });
  if (!read.ok) return undefined;
  const typed = draftKey(read.value);
  return presets.some(({ draft }) => draftKey(draft) === typed) ? undefined : read.value;
};

export const Quick = ({ view, draft, dispatch }: Props) => {
  const offered = useOffered(view.account.id);
  const [isFull, setFull] = useState(false);
  const keys = keysOf(offered);
  const before = typedIn(
    draft,
    keys.map((key) => formOf(key.draft)),
  );
  const choose: Choose = (chosen) =>
    dispatch({ type: 'formShown', draft: filledWith(draft, chosen, before) });
  // What somebody has typed, or selected in a page, no stray digit replaces.
  useDigits(keys, before !== draft.form, choose);
  const fresh = newIn(offered, draft, view.account.currencies);
  const save = async (typed: LinkDraft) => setFull(!(await ask('savePreset', { draft: typed })).ok);
  const onSave = fresh && (() => void save(fresh));
  return keys.length > 0 || onSave ? (
    <QuickKeys keys={keys} isFull={isFull} onChoose={choose} onSave={onSave} />
  ) : null;
};
