import { i18n } from '../locales/words.ts';
import type { Locale } from '../lib/money/locale.ts';
import { locale } from './locale.ts';

const day = { day: 'numeric', month: 'short', year: '2-digit' } as const;
const clock = { hour: '2-digit', minute: '2-digit', hour12: false } as const;

// A stamp in Thailand tells the year of the Buddhist era, one in Japan the year first.
const dateOf = (time: Date, language: Locale): string => {
  if (language === 'ja')
    return time.toLocaleDateString('ja', { ...day, month: '2-digit' }).replaceAll('/', '.');
  if (language === 'th') return time.toLocaleDateString('th-u-ca-buddhist', day);
  return time.toLocaleDateString('en-GB', day).toUpperCase();
};

/** The stamp that lands on what is paid, and on nothing else. */
export const Stamp = ({ time }: { time: string }) => {
  const date = dateOf(new Date(time), locale());
  const hour = new Date(time).toLocaleTimeString('en-GB', clock);
  return (
    <svg
      class="Stamp"
      viewBox="0 0 120 120"
      role="img"
      aria-label={`${i18n.t('paidStamp')}, ${date} ${hour}`}
    >
      <g fill="none" stroke="currentColor">
        <circle cx="60" cy="60" r="56" stroke-width="3.2" />
        <path d="M7 45.5H113M7 74.5H113" stroke-width="2" />
      </g>
      <text x="60" y="36" font-size="20" font-weight="700">
        {i18n.t('paidStamp')}
      </text>
      <text x="60" y="66.6" font-size="17" font-weight="600">
        {date}
      </text>
      <text x="60" y="96" font-size="17" font-weight="600">
        {hour}
      </text>
    </svg>
  );
};
