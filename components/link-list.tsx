import { i18n } from '../locales/words.ts';
import type { Day } from '../lib/links/days.ts';
import { byDay } from '../lib/links/days.ts';
import type { Link, LinkRow as Row } from '../lib/links/link.ts';
import { receivedOf } from '../lib/links/link-state.ts';
import { linksIn } from '../lib/links/link-row.ts';
import { moveAlong } from './arrow-keys.ts';
import { LinkRow } from './link-row.tsx';
import { money } from './locale.ts';
import { dayWords } from './times.ts';

/** What came in by these links, where all of them ask in one currency. */
const receivedIn = (links: readonly Link[]): string => {
  const paid = links.filter((link) => receivedOf(link).times > 0);
  const [first] = paid;
  if (!first || paid.some(({ currency }) => currency !== first.currency)) return '';
  const sum = paid.reduce((total, link) => total + receivedOf(link).amount, 0);
  return i18n.t('receivedSum', [money(sum, first.currency)]);
};

type Events = { onOpen: (row: Row) => void; onCopy: (row: Row) => void };

const Rows = ({ rows, onOpen, onCopy }: Events & { rows: readonly Row[] }) => (
  <ul class="LinkList">
    {rows.map((row, index) => (
      <li key={row.kind === 'link' ? row.link.id : index}>
        <LinkRow row={row} onOpen={() => onOpen(row)} onCopy={() => onCopy(row)} />
      </li>
    ))}
  </ul>
);

const asRow = (link: Link): Row => ({ kind: 'link', link });

const DayOf = ({ day: { day, links }, now, ...events }: Events & { day: Day; now: number }) => (
  <section>
    <h2 class="DayHead">
      <span>{dayWords(day, now)}</span>
      <span>{receivedIn(links)}</span>
    </h2>
    <Rows rows={links.map(asRow)} {...events} />
  </section>
);

type Props = Events & {
  rows: readonly Row[];
  /** Milliseconds since 1970. */
  now: number;
};

/** Links by their days, the newest first; what tells no day comes last. Arrow keys go along them. */
export const LinkList = ({ rows, now, ...events }: Props) => {
  const links = linksIn(rows);
  const others = rows.filter(({ kind }) => kind !== 'link');
  return (
    <div role="toolbar" tabindex={-1} aria-label={i18n.t('linksTitle')} onKeyDown={moveAlong}>
      {byDay(links).map((day) => (
        <DayOf key={day.day} day={day} now={now} {...events} />
      ))}
      {others.length > 0 && <Rows rows={others} {...events} />}
    </div>
  );
};
