import { expect, test, vi } from 'vitest';
import { memoryArea } from '../platform/memory-area.fixture.ts';
import { stored } from '../platform/stored.ts';
import { createLedger } from './ledger.ts';
import type { Payment, WatchRecord } from './record.ts';
import { nothingWaited, watchSchema } from './record.ts';
import { place, started, waitedLink } from './world.fixture.ts';

const untold: Payment = {
  ...place,
  title: 'Hot Latte',
  currency: 'THB',
  multiple: false,
  times: 1,
  received: 7440,
  fresh: 1,
  toldTimes: 0,
};

const start = (watch: WatchRecord = nothingWaited) => {
  const area = memoryArea({ watch });
  const kept = stored('watch', { area, schema: watchSchema, fallback: nothingWaited });
  const armed = vi.fn<(at: number | undefined) => void>();
  const notify = vi.fn<(payment: Payment) => Promise<void>>(async () => undefined);
  const ledger = createLedger({ kept, now: () => started, arm: armed, announce: () => undefined, notify });
  return { ...ledger, kept, area, armed, notify };
};

test('a payment that was seen, or whose account was removed, while another is told is told no more', async () => {
  const other = { ...untold, linkId: 'link_test_other' };
  const { tell, kept, notify } = start({ ...nothingWaited, payments: [other, untold] });
  notify.mockImplementationOnce(() => kept.set(nothingWaited));
  await tell();
  expect(notify).toHaveBeenCalledExactlyOnceWith(other);
  expect((await kept.get()).payments).toEqual([]);
});

test('the alarm is set before anything is written: a worker that is stopped in between is woken', async () => {
  const { change, area, armed } = start();
  armed.mockImplementationOnce(() => expect(area.kept['watch']).toEqual(nothingWaited));
  await change(() => ({ ...nothingWaited, waited: [waitedLink] }));
  expect(armed).toHaveBeenCalledWith(waitedLink.nextAt);
});

test('the alarm is taken back once nothing is waited for, after that is written', async () => {
  const { change, area, armed } = start({ ...nothingWaited, waited: [waitedLink] });
  armed.mockImplementation(() => expect(area.kept['watch']).toEqual(nothingWaited));
  await change(() => nothingWaited);
  expect(armed).toHaveBeenLastCalledWith(undefined);
});
