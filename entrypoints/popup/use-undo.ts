import { useEffect, useState } from 'preact/hooks';
import type { Result } from '../../lib/faults/fault.ts';
import type { Undone } from '../../lib/links/attempt.ts';
import type { Link } from '../../lib/links/link.ts';
import { ask } from '../../lib/messages/ask.ts';
import type { Dispatch } from './actions.ts';
import type { Screen } from './screen.ts';

const second = 1000;

type Props = { screen: Extract<Screen, { status: 'created' }>; dispatch: Dispatch };

/** Of a link that was made with no popup: how long it can be undone, and that it is on the clipboard. */
const useSeconds = ({ screen: { link, copy }, dispatch }: Props) => {
  const [seconds, setSeconds] = useState(0);
  const [isOld] = useState(copy === 'notYet');
  useEffect(() => {
    const look = async () => {
      const told = await ask('viewInstant', { linkId: link.id });
      if (!told.ok) return;
      setSeconds(told.value.seconds);
      if (told.value.isCopied) dispatch({ type: 'copied', copy: 'copied' });
    };
    if (isOld) void look();
  }, [link.id, isOld, dispatch]);
  useEffect(() => {
    const timer = setTimeout(() => setSeconds((left) => Math.max(0, left - 1)), second);
    return () => clearTimeout(timer);
  }, [seconds]);
  return [seconds, setSeconds] as const;
};

/** A link that is gone shows that itself; what else came of it is said. */
const shows = (undone: Result<Undone>): boolean => undone.ok && undone.value !== 'late';

export const useUndo = (props: Props) => {
  const [seconds, setSeconds] = useSeconds(props);
  const [undone, setUndone] = useState<Result<Undone>>();
  const { id, livemode }: Link = props.screen.link;
  const undo = async () => {
    setSeconds(0);
    const end = await ask('undoInstant', { linkId: id });
    if (end.ok && end.value === 'deleted')
      props.dispatch({ type: 'linkTold', linkId: id, row: { kind: 'stub', stub: { id, livemode } } });
    if (!shows(end)) setUndone(end);
  };
  return { seconds, undone, undo };
};
