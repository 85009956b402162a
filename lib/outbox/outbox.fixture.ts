import { vi } from 'vitest';
import type { Sent } from '../links/attempt.ts';
import type { Link, LinkDraft } from '../links/link.ts';
import { latte, latteLink } from '../links/link.fixture.ts';
import { createLinksApi } from '../omise/links-api.ts';
import { memoryArea } from '../platform/memory-area.fixture.ts';
import { stored } from '../platform/stored.ts';
import type { FaultName } from '../sandbox/faults.ts';
import { withFaults } from '../sandbox/faults.ts';
import { sandboxKey } from '../sandbox/keys.ts';
import { createSandbox } from '../sandbox/sandbox.ts';
import { memoryStore } from '../sandbox/store.ts';
import type { Entry } from './entry.ts';
import { createOutbox } from './outbox.ts';
import { noPending, pendingSchema, shownSchema } from './record.ts';

export const started = Date.parse('2026-11-22T07:00:00Z');
export const second = 1000;
export const hour = 3_600_000;

export const asked: Sent = { draftId: 'draft-1', accountId: 'sandbox', draft: latte };
/** The same in other words: another id, or another text under the same one. */
export const equal: Sent = { ...asked, draftId: 'draft-2' };
export const changed: Sent = { ...asked, draft: { ...latte, amount: 8000 } };
export const another: Sent = { ...equal, draft: { ...latte, title: 'Iced Latte' } };

export const sendingEntry = (sent: Sent = asked, startedAt = started) =>
  ({ ...sent, startedAt, state: 'sending' }) as const;
export const unknownEntry = (sent: Sent = asked, startedAt = started) =>
  ({ ...sent, startedAt, state: 'unknown', fault: { kind: 'timeout' } }) as const;
export const createdEntry = (sent: Sent = asked, link: Link = latteLink) =>
  ({ ...sent, startedAt: started, state: 'created', link }) as const;
export const refusedEntry = (sent: Sent = asked) =>
  ({ ...sent, startedAt: started, state: 'refused', fault: { kind: 'locked' } }) as const satisfies Entry;

/** What the record is kept in, over one storage area. */
export const keepIn = (area: Parameters<typeof stored>[1]['area']) => ({
  pending: stored('outbox', { area, schema: pendingSchema, fallback: noPending }),
  shown: stored('sent', { area, schema: shownSchema, fallback: [] }),
});

/** An Omise whose clock is `ahead` of ours, behind a network where `faults` go wrong, one with each call. */
export const openOmise = (clock: { now: number }, ahead = 0) => {
  const { fetch: serve } = createSandbox({
    store: memoryStore(),
    now: () => clock.now + ahead,
    payerUri: (code) => `https://link.omise.co/${code}`,
  });
  const faults: (FaultName | undefined)[] = [];
  const planned = withFaults(serve, () => {
    const fault = faults.shift();
    return fault && { fault };
  });
  const fetch = vi.fn(planned);
  /** Past every fault: what others do with the account, and what there is in truth. */
  const truth = createLinksApi({ fetch: serve, key: sandboxKey });
  const make = async (draft: LinkDraft = latte) => {
    const made = await truth.create(draft);
    if (!made.ok) throw new Error(made.fault.kind);
    return made.value;
  };
  const linkIds = async () => {
    const all = await truth.list({ limit: 100 });
    if (!all.ok) throw new Error(all.fault.kind);
    return all.value.rows.flatMap((row) => (row.kind === 'link' ? [row.link.id] : []));
  };
  return { api: createLinksApi({ fetch, key: sandboxKey }), serve, fetch, faults, truth, make, linkIds };
};

/** An outbox over what the worker before has left, an Omise behind it, and a clock that stands still until it is set. */
export const openWorld = ({ area = memoryArea(), ahead = 0 } = {}) => {
  const clock = { now: started };
  const omise = openOmise(clock, ahead);
  const watch = vi.fn<() => void>();
  const apiOf = vi.fn(async () => ({ ok: true as const, value: omise.api }));
  const start = () => {
    const outbox = createOutbox({ ...keepIn(area), apiOf, now: () => clock.now, watch });
    return { ...outbox, make: (sent: Sent = asked) => outbox.create(sent, omise.api.create) };
  };
  const pass = (milliseconds: number) => void (clock.now += milliseconds);
  return { area, clock, omise, watch, apiOf, start, pass, outbox: start() };
};
