import { ok } from '../../lib/faults/fault.ts';
import type { Templates } from '../../lib/links/message.ts';
import type { Handlers } from '../../lib/messages/contract.ts';
import type { Stored } from '../../lib/platform/stored.ts';

export type ShareParts = { templates: Stored<Templates> };

/** For what customers are sent with a link. */
export const shareHandlers = ({ templates }: ShareParts): Pick<Handlers, 'getTemplates' | 'setTemplate'> => ({
  getTemplates: async () => ok(await templates.get()),

  async setTemplate({ language, template }) {
    await templates.update((kept) => ({ ...kept, [language]: template }));
    return ok(await templates.get());
  },
});
