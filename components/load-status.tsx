import { i18n } from '../locales/words.ts';
import { count } from './locale.ts';
import { Progress } from './progress.tsx';
import { moment } from './times.ts';

type Props = {
  /** Of the list at Omise. `total` is not known before the first answer. */
  loaded: number;
  total: number | undefined;
  /** `stopped`: it goes on when asked to. */
  status: 'loading' | 'stopped' | 'done';
  /** Omise asked to wait so long. */
  seconds: number | undefined;
  onStop: () => void;
  onGoOn: () => void;
};

const howMany = ({ loaded, total }: Props): string =>
  total === undefined ? i18n.t('loadingLinks') : i18n.t('someOfAll', [count(loaded), count(total)]);

/** How far the reading of a list has come, until it is whole. */
export const LoadStatus = (props: Props) => {
  const { loaded, total = 0, status, seconds, onStop, onGoOn } = props;
  if (status === 'done') return null;
  return (
    <div class="LoadStatus">
      <Progress done={loaded} all={total} label={i18n.t('loadingLinks')} text={howMany(props)} />
      {seconds !== undefined && <span>{i18n.t('slowDownGoing', [count(seconds)])}</span>}
      {status === 'stopped' && <span>{i18n.t('partLoaded')}</span>}
      <button type="button" class="Button" onClick={status === 'loading' ? onStop : onGoOn}>
        {i18n.t(status === 'loading' ? 'stop' : 'goOnLoading')}
      </button>
    </div>
  );
};

type SeenProps = { shown: number; all: number; checkedAt: number | undefined; now: number };

/** How much of what is known is shown, and when Omise told it last. */
export const ShownWords = ({ shown, all, checkedAt, now }: SeenProps) => (
  <span>
    {i18n.t('linksShown', [count(shown), count(all)])}
    {checkedAt !== undefined && ` · ${i18n.t('checkedAt', [moment(checkedAt, now)])}`}
  </span>
);
