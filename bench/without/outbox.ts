import type { createOutbox as createOurs } from '../../lib/outbox/outbox.ts';

/** In the place of the outbox, to measure what that costs: sends, writes nothing down, and knows nothing afterwards. */
export const createOutbox: typeof createOurs = () => ({
  create: (sent, post) => post(sent.draft),
  endOf: async () => ({ ok: false, fault: { kind: 'notCreated' } }),
  unseen: async () => undefined,
  mayExistElsewhere: async () => false,
  markShown: async () => ({ ok: true, value: null }),
  settleAll: async () => undefined,
  leave: async () => ({ ok: true, value: null }),
  isOpenLike: async () => false,
  mayExist: async () => false,
  made: async () => [],
  recent: async () => [],
  hasOpen: async () => false,
  dropAccount: async () => undefined,
  hurry: () => undefined,
  odd: async () => 0,
  dropOdd: async () => undefined,
  forget: async () => undefined,
});
