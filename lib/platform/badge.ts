import type { Action } from 'webextension-polyfill';

type Bar = Pick<Action.Static, 'setBadgeText' | 'setBadgeBackgroundColor' | 'setBadgeTextColor'>;

/** What the icon in the toolbar says: its words, and the colours of a design token. */
export type Badge = { text: string; background: string; colour: string };

/** Green is money that arrived, and nothing else; amber is no real money, and nothing else. */
export const badges = {
  paid: (count: number): Badge => ({ text: String(count), background: '#0A6B4B', colour: '#FFFFFF' }),
  test: (text: string): Badge => ({ text, background: '#F3C262', colour: '#2C2210' }),
  /** Indigo is what was done, and red what was refused. */
  done: (text: string): Badge => ({ text, background: '#15527A', colour: '#FFFFFF' }),
  wrong: (text: string): Badge => ({ text, background: '#B3261E', colour: '#FFFFFF' }),
  none: (): Badge => ({ text: '', background: '#0A6B4B', colour: '#FFFFFF' }),
} as const;

/** Puts a badge on the icon. */
export const showBadge = async (bar: Bar, { text, background, colour }: Badge): Promise<void> => {
  await bar.setBadgeBackgroundColor({ color: background });
  await bar.setBadgeTextColor({ color: colour });
  await bar.setBadgeText({ text });
};
