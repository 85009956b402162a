import { describe, expect, test } from 'vitest';
import { liveRow, settingsWith, testRow } from '../../components/settings.fixture.ts';
import type { Task } from '../../components/panel.ts';
import type { Keeping, SettingsView } from '../../lib/links/account.ts';
import type { SettingsEvent } from './state.ts';
import { firstState, reduce } from './state.ts';

/** The settings after these events. */
const after = (...events: SettingsEvent[]) => events.reduce(reduce, firstState);

const view = settingsWith(testRow);
const told: SettingsEvent = { type: 'told', view };
const opened: SettingsEvent = { type: 'opened', panel: `edit ${testRow.account.id}` };
const edited = (now: SettingsView) => ({ type: 'done', task: 'edit', view: now, before: view }) as const;

describe('a panel', () => {
  test('is open alone', () => {
    expect(after(told, opened, { type: 'opened', panel: 'add' })).toMatchObject({ panel: 'add' });
  });

  test('that is left says so, so that the focus can go back to what opened it', () => {
    const state = after(told, opened, { type: 'closed' });
    expect(state).toMatchObject({ panel: undefined, left: `edit ${testRow.account.id}` });
  });

  test('takes away what was said before', () => {
    const fault = { kind: 'offline' } as const;
    const state = after(told, { type: 'failed', task: 'add', fault }, opened);
    expect(state).toMatchObject({ outcome: { status: 'none' }, left: undefined });
  });

  test('closes when what was asked in it is done, and shows what is now', () => {
    const state = after(told, opened, { type: 'asked', task: 'edit' }, edited(settingsWith(liveRow)));
    expect(state).toMatchObject({ panel: undefined, outcome: { status: 'done', task: 'edit' } });
    expect(state.view?.accounts).toContain(liveRow);
  });

  test.each(['unlock', 'lock', 'rules'] as const)('stays open over what is done beside it: %s', (task) => {
    const state = after(told, opened, { type: 'done', task, view, before: view });
    expect(state).toMatchObject({ panel: `edit ${testRow.account.id}`, outcome: { status: 'done', task } });
  });

  test('stays open, with the fault, when it is refused', () => {
    const fault = { kind: 'keyMissing' } as const;
    const state = after(told, opened, { type: 'failed', task: 'edit', fault });
    expect(state).toMatchObject({ outcome: { status: 'failed', task: 'edit', fault }, view });
    expect(state.panel).toBe(`edit ${testRow.account.id}`);
  });

  test('stays open while news come in from another window', () => {
    const state = after(told, opened, { type: 'told', view: settingsWith(testRow, liveRow) });
    expect(state).toMatchObject({ panel: `edit ${testRow.account.id}` });
    expect(state.view?.accounts).toHaveLength(3);
  });
});

const kept = (keeping: Keeping, keyHint = 'pq3r') =>
  settingsWith({ ...testRow, keeping, account: { ...testRow.account, keyHint } });

const outcomeOf = (before: SettingsView, task: Task, now: SettingsView) =>
  after({ type: 'told', view: now }, { type: 'done', task, view: now, before });

describe('a key that is sealed', () => {
  const { id } = testRow.account;

  test.each(['edit', 'add', 'replace'] as const)(
    'after it had lain on the device is told apart, also by %s: the old copy may linger',
    (task) => {
      const state = outcomeOf(kept('device'), task, kept('locked'));
      expect(state).toMatchObject({ outcome: { status: 'done', task: 'sealed' }, sealed: id });
    },
  );

  test('in place of another one is a replacement like others: the steps say to roll that', () => {
    const state = outcomeOf(kept('device'), 'replace', kept('locked', 'pabc'));
    expect(state).toMatchObject({ outcome: { task: 'replace' }, sealed: undefined });
  });

  test.each([
    ['session', 'locked'],
    ['device', 'session'],
    ['device', 'device'],
    ['locked', 'locked'],
  ] as const)('is not one that was kept %s and is %s now', (before, now) => {
    expect(outcomeOf(kept(before), 'edit', kept(now)).outcome).toEqual({ status: 'done', task: 'edit' });
  });
});

test('access that was granted takes the refusal away, and leaves the form', () => {
  const fault = { kind: 'noHostPermission' } as const;
  const state = after(
    told,
    { type: 'opened', panel: 'add' },
    { type: 'failed', task: 'add', fault },
    { type: 'allowed' },
  );
  expect(state).toMatchObject({ panel: 'add', outcome: { status: 'none' } });
});
