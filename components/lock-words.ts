import { i18n } from '../locales/words.ts';
import { locale } from './locale.ts';

const inUnit = (count: number, unit: 'minute' | 'hour'): string =>
  new Intl.NumberFormat(locale(), { style: 'unit', unit, unitDisplay: 'long' }).format(count);

/** "30 minutes", "4 hours". */
export const duration = (minutes: number): string =>
  minutes % 60 === 0 ? inUnit(minutes / 60, 'hour') : inUnit(minutes, 'minute');

/** When the keys are locked again; 0 is when the browser closes. */
export const lockAfter = (minutes: number): string =>
  minutes === 0 ? i18n.t('lockOnClose') : i18n.t('lockUnused', [duration(minutes)]);
