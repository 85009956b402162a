import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Result } from '../faults/fault.ts';
import { fail, ok } from '../faults/fault.ts';
import type { Retired, Sent } from '../links/attempt.ts';
import { latte, latteLink } from '../links/link.fixture.ts';
import type { Made } from './undo.ts';
import { createUndo } from './undo.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const sent: Sent = { draftId: 'draft-1', accountId: 'sandbox', draft: latte };
const made: Made = { sent, link: latteLink, copied: Promise.resolve(true) };

const start = () => {
  const retire = vi.fn(async (): Promise<Result<Retired>> => ok('deleted'));
  const onEnd = vi.fn<(made: Made) => void>();
  return { retire, onEnd, ...createUndo({ now: Date.now, retire, onEnd }) };
};

/** One link was made at once, and so many milliseconds have gone by. */
const after = async (milliseconds: number) => {
  const undo = start();
  undo.begin(made);
  await vi.advanceTimersByTimeAsync(milliseconds);
  return undo;
};

describe('for ten seconds', () => {
  test('a link is deleted where its own account is', async () => {
    const { undo, retire } = await after(9999);
    expect(await undo(latteLink.id)).toEqual(ok('deleted'));
    expect(retire).toHaveBeenCalledExactlyOnceWith('sandbox', latteLink.id);
  });

  test('how long that goes on is told, and whether it is on the clipboard', async () => {
    const { view } = await after(2500);
    expect(await view(latteLink.id)).toEqual({ isCopied: true, seconds: 8 });
  });

  test('the same asked again is known for the same, whatever its id', async () => {
    const { has } = await after(9999);
    expect(has({ ...sent, draftId: 'draft-2' })).toBe(true);
    expect(has({ ...sent, accountId: 'test/1' })).toBe(false);
    expect(has({ ...sent, draft: { ...latte, amount: 1 } })).toBe(false);
  });
});

test('what became of it is told as it is', async () => {
  const { undo, retire } = await after(0);
  retire.mockResolvedValue(fail({ kind: 'offline' }));
  expect(await undo(latteLink.id)).toEqual(fail({ kind: 'offline' }));
});

test('pressed twice, in popup and notice, it is done once', async () => {
  const { undo, retire, onEnd } = await after(0);
  expect(await Promise.all([undo(latteLink.id), undo(latteLink.id)])).toEqual([ok('deleted'), ok('late')]);
  expect(retire).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(onEnd).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ link: latteLink }));
});

test('undone, the same can be made again at once', async () => {
  const { undo, has } = await after(0);
  await undo(latteLink.id);
  expect(has(sent)).toBe(false);
});

test('afterwards nothing is deleted, and that time is over is told once', async () => {
  const { undo, retire, onEnd, view, find } = await after(10_000);
  expect(onEnd).toHaveBeenCalledOnce();
  expect(await undo(latteLink.id)).toEqual(ok('late'));
  expect(await view(latteLink.id)).toEqual({ isCopied: false, seconds: 0 });
  expect(find(latteLink.id)).toBeUndefined();
  expect(retire).not.toHaveBeenCalled();
});
