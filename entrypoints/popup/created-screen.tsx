import { useEffect, useState } from 'preact/hooks';
import { InsertionNote } from '../../components/insertion-note.tsx';
import { LinkOver } from '../../components/link-over.tsx';
import { LinkResult } from '../../components/link-result.tsx';
import { ManualCopy } from '../../components/manual-copy.tsx';
import { QrCode } from '../../components/qr-code.tsx';
import { ReplacedNote } from '../../components/replaced-note.tsx';
import { StatePill } from '../../components/state-pill.tsx';
import { UndoButton } from '../../components/undo-button.tsx';
import { UndoneNote } from '../../components/undone-note.tsx';
import type { Result } from '../../lib/faults/fault.ts';
import type { Retired } from '../../lib/links/attempt.ts';
import { ask } from '../../lib/messages/ask.ts';
import { Share } from '../../lib/pages/share.tsx';
import { copyKeys } from '../../lib/platform/copy-keys.ts';
import { onNews } from '../../lib/platform/news.ts';
import type { Dispatch } from './actions.ts';
import { showLinks, startNew } from './actions.ts';
import { copyAgain } from './copy-again.ts';
import styles from './created-screen.css?url';
import type { Screen, State } from './screen.ts';
import { useInsertion } from './use-insertion.ts';
import { useUndo } from './use-undo.ts';

// What is shown of a link once it is made: loaded while it is typed, so that the form is there sooner.

export { styles };

type Created = Extract<Screen, { status: 'created' }>;
type Props = { screen: Created; dispatch: Dispatch };

/** The worker notices payments, and tells that there is news; which, the API says. One not just made may be paid already. */
const useNews = ({ screen: { link, sent, copy }, dispatch }: Props) => {
  const { id: linkId } = link;
  const { accountId } = sent;
  const isOld = copy === 'notYet';
  useEffect(() => {
    const look = async () => {
      const told = await ask('retrieveLink', { accountId, linkId });
      if (told.ok) dispatch({ type: 'linkTold', linkId, row: told.value.row });
    };
    if (isOld) void look();
    return onNews('links', () => void look());
  }, [accountId, linkId, isOld, dispatch]);
};

/** Drawn once the words are on the screen: it is the longest work here, and nobody reads it first. */
const LateQrCode = ({ text }: { text: string }) => {
  const [isTime, setTime] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setTime(true));
    return () => clearTimeout(timer);
  }, []);
  return isTime ? <QrCode text={text} /> : <figure class="QrCode" />;
};

/** The worker has the old link deleted by itself, and tells here how that goes. */
const Replaced = ({ accountId, linkId }: { accountId: string; linkId: string }) => {
  const [result, setResult] = useState<Result<Retired>>();
  useEffect(() => void ask('retireLink', { accountId, linkId }).then(setResult), [accountId, linkId]);
  return <ReplacedNote result={result} />;
};

type OpenProps = Props & { insertion: State['insertion']; onCopy: () => void; onNew: () => void };

const Open = ({ screen, dispatch, insertion, ...actions }: OpenProps) => {
  const { link, sent, copy } = screen;
  const { end, insert } = useInsertion(screen, insertion);
  const { seconds, undone, undo } = useUndo({ screen, dispatch });
  const pill = <StatePill row={{ kind: 'link', link }} />;
  return (
    <LinkResult
      link={link}
      copy={copy}
      pill={seconds > 0 ? <UndoButton seconds={seconds} onUndo={() => void undo()} /> : pill}
      code={<LateQrCode text={link.paymentUri} />}
      share={<Share accountId={sent.accountId} link={link} />}
      {...actions}
    >
      {end && <InsertionNote end={end} copy={copy} onInsert={insert} />}
      {sent.replaces && <Replaced accountId={sent.accountId} linkId={sent.replaces} />}
      {undone && <UndoneNote undone={undone} />}
      {copy === 'blocked' && <ManualCopy uri={link.paymentUri} keys={copyKeys()} />}
    </LinkResult>
  );
};

type ScreenProps = { state: State; screen: Created; dispatch: Dispatch };

/** The link that was made, until nobody can pay it any more. */
export const CreatedScreen = ({ state, screen, dispatch }: ScreenProps) => {
  const { view, draft } = state;
  useNews({ screen, dispatch });
  if (!view) return null;
  const { link, sent } = screen;
  const onCopy = () => void copyAgain(dispatch, link);
  const onNew = () => startNew(dispatch, view, draft, sent);
  const onDetails = () => showLinks(dispatch, state, link.id);
  return link.used || link.deleted ? (
    <LinkOver link={link} onDetails={onDetails} onCopy={onCopy} onNew={onNew} />
  ) : (
    <Open screen={screen} dispatch={dispatch} insertion={state.insertion} onCopy={onCopy} onNew={onNew} />
  );
};
