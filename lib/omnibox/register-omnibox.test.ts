import { expect, test, vi } from 'vitest';
import type { Omnibox } from 'webextension-polyfill';
import type { LinkDraft } from '../links/link.ts';
import { latte, testAccount } from '../links/link.fixture.ts';
import { openEvent } from '../platform/open-event.fixture.ts';
import type { Line } from './register-omnibox.ts';
import { registerOmnibox } from './register-omnibox.ts';

const say = ({ form }: Line) => {
  const { amount, currency, title } = form(testAccount);
  return `${amount} ${currency} ${title}`;
};

/** An address bar, and what it shows: first what Enter does, then what is offered. */
const start = (offered: readonly LinkDraft[] = []) => {
  const started = openEvent<[]>();
  const changed = openEvent<[string, (found: Omnibox.SuggestResult[]) => void]>();
  const entered = openEvent<[string, Omnibox.OnInputEnteredDisposition]>();
  const setDefaultSuggestion = vi.fn<(shown: { description: string }) => void>();
  const suggestions = vi.fn(async () => offered);
  const enter = vi.fn<(line: Line) => Promise<void>>(async () => undefined);
  const describeLine = vi.fn(async (line: Line) => say(line));
  registerOmnibox({
    omnibox: {
      setDefaultSuggestion,
      onInputStarted: started.event,
      onInputChanged: changed.event,
      onInputEntered: entered.event,
    },
    suggestions,
    describeLine,
    describeDraft: ({ title }) => title,
    enter,
  });
  const type = (text: string) => {
    const suggest = vi.fn<(found: Omnibox.SuggestResult[]) => void>();
    changed.fire(text, suggest);
    return suggest;
  };
  const press = (text: string) => entered.fire(text, 'currentTab');
  return { type, press, begin: () => started.fire(), setDefaultSuggestion, suggestions, enter, describeLine };
};

test('what Enter will do is said as it is typed', async () => {
  const { type, setDefaultSuggestion } = start();
  type('74.40 Hot Latte');
  await vi.waitFor(() =>
    expect(setDefaultSuggestion).toHaveBeenCalledExactlyOnceWith({ description: '74.40 THB Hot Latte' }),
  );
});

test('of two lines that were typed, the answer to the newer is shown, however late that to the other comes', async () => {
  const { type, describeLine, setDefaultSuggestion } = start();
  const late = Promise.withResolvers<string>();
  describeLine.mockReturnValueOnce(late.promise);
  const older = type('7');
  const newer = type('74');
  await vi.waitFor(() => expect(newer).toHaveBeenCalled());
  late.resolve('7.00 THB');
  await vi.waitFor(() => expect(describeLine).toHaveBeenCalledTimes(2));
  await late.promise;
  expect(older).not.toHaveBeenCalled();
  expect(setDefaultSuggestion).toHaveBeenCalledExactlyOnceWith({ description: '74 THB ' });
});

test('what was asked for before is offered, and read anew each time that the keyword is typed', async () => {
  const { begin, type, suggestions } = start([latte]);
  begin();
  const suggest = type('hot');
  const found = [{ content: '74.40 THB Hot Latte', description: 'Hot Latte' }];
  await vi.waitFor(() => expect(suggest).toHaveBeenCalledExactlyOnceWith(found));
  type('hot l');
  expect(suggestions).toHaveBeenCalledOnce();
  begin();
  expect(suggestions).toHaveBeenCalledTimes(2);
});

test('Enter does what the line says', async () => {
  const { press, enter } = start();
  press('Hot Latte 74.40');
  await vi.waitFor(() => expect(enter).toHaveBeenCalledOnce());
  expect(enter.mock.calls[0]?.[0].text).toBe('Hot Latte 74.40');
  expect(enter.mock.calls.map(([line]) => say(line))).toEqual(['74.40 THB Hot Latte']);
});

test('an offered one is asked for whole, with what its line does not say', async () => {
  const many = { ...latte, title: '2 x Latte', multiple: true };
  const { press, enter } = start([many]);
  press('74.40 THB 2 x Latte');
  await vi.waitFor(() => expect(enter).toHaveBeenCalledOnce());
  expect(enter.mock.calls[0]?.[0].form(testAccount)).toEqual({ ...many, amount: '74.40' });
  // Typed by hand, its two numbers would be asked about.
  expect(enter.mock.calls[0]?.[0].isCertain).toBe(true);
});
