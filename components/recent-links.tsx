import { i18n } from '../locales/words.ts';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { LinkRow as Row } from '../lib/links/link.ts';
import type { StateKind } from '../lib/links/link-state.ts';
import { stateOf } from '../lib/links/link-state.ts';
import { useFirstFocus } from './first-focus.ts';
import { Icon } from './icon.tsx';
import * as icons from './icons.ts';
import { LinkList } from './link-list.tsx';

type Shown = 'all' | 'unpaid' | 'paid';

const unpaid: ReadonlySet<StateKind> = new Set<StateKind>(['unpaid', 'declined', 'pending']);

const isShown = {
  all: () => true,
  unpaid: (row: Row) => unpaid.has(stateOf(row)),
  paid: (row: Row) => stateOf(row) === 'paid',
} as const;

const words = {
  all: () => i18n.t('filterAll'),
  unpaid: () => i18n.t('unpaid'),
  paid: () => i18n.t('paid'),
} as const;

type TabProps = { shown: Shown; current: Shown; count: number; onChoose: (shown: Shown) => void };

const Tab = ({ shown, current, count, onChoose }: TabProps) => (
  <button type="button" class="Tab" aria-pressed={shown === current} onClick={() => onChoose(shown)}>
    {words[shown]()} {shown !== 'all' && <span class="num">{count}</span>}
  </button>
);

const Tabs = ({ rows, current, onChoose }: Omit<TabProps, 'shown' | 'count'> & { rows: readonly Row[] }) => (
  <div class="Tabs" role="group" aria-label={i18n.t('linksTitle')}>
    {(['all', 'unpaid', 'paid'] as const).map((shown) => (
      <Tab
        key={shown}
        shown={shown}
        current={current}
        count={rows.filter(isShown[shown]).length}
        onChoose={onChoose}
      />
    ))}
  </div>
);

const None = ({ isAll }: { isAll: boolean }) => (
  <div class="NoLinks">
    <h2>{isAll ? i18n.t('noLinksTitle') : i18n.t('noneOfThese')}</h2>
    {isAll && <p>{i18n.t('noLinksText')}</p>}
  </div>
);

const Foot = ({ onNew, onAll }: Pick<Props, 'onNew' | 'onAll'>) => (
  <div class="Foot--split">
    <button
      type="button"
      class="Button Button--main"
      ref={useFirstFocus<HTMLButtonElement>()}
      onClick={onNew}
    >
      <Icon path={icons.plus} />
      {i18n.t('newLink')}
    </button>
    <button type="button" class="Button" onClick={onAll}>
      <Icon path={icons.open} />
      {i18n.t('allLinks')}
    </button>
  </div>
);

type Props = {
  /** Undefined until anything is known. */
  rows: readonly Row[] | undefined;
  /** Milliseconds since 1970. */
  now: number;
  /** How old this is, and what stood in the way of asking. */
  children: ComponentChildren;
  onOpen: (row: Row) => void;
  onCopy: (row: Row) => void;
  onNew: () => void;
  onAll: () => void;
};

/** The latest links of an account, and what became of them. */
export const RecentLinks = ({ rows: known, now, children, onOpen, onCopy, onNew, onAll }: Props) => {
  const [shown, choose] = useState<Shown>('all');
  const rows = known ?? [];
  const some = rows.filter(isShown[shown]);
  return (
    <div class="Sheet">
      <Tabs rows={rows} current={shown} onChoose={choose} />
      <div class="Sheet-body">
        {known && some.length === 0 && <None isAll={rows.length === 0} />}
        <LinkList rows={some} now={now} onOpen={onOpen} onCopy={onCopy} />
      </div>
      <div class="Sheet-foot">
        {children}
        <Foot onNew={onNew} onAll={onAll} />
      </div>
    </div>
  );
};
