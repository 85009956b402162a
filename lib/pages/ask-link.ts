import type { Result } from '../faults/fault.ts';
import { ok } from '../faults/fault.ts';
import { provesNothingMade } from '../faults/made-nothing.ts';
import type { FoundLink } from '../links/link.ts';
import { ask } from '../messages/ask.ts';
import type { ReadCharges, Trouble } from './link-view.ts';
import { isDeleted, isMore, withPage } from './link-view.ts';

/** A link, and whose it is. */
export type LinkPlace = { accountId: string; linkId: string };

/** As many as the API tells at once. */
const most = 100;

const askPage = (place: LinkPlace, held: ReadCharges | undefined) =>
  ask('listCharges', {
    ...place,
    paging: {
      limit: most,
      order: 'reverse_chronological',
      ...(held && { offset: held.read, to: held.to }),
    },
  });

/** Reads on from what is held, the newest first, until `count` are read or there are no more. */
export const readCharges = async (
  place: LinkPlace,
  count: number,
  held?: ReadCharges,
): Promise<Result<ReadCharges>> => {
  let charges = held;
  do {
    const page = await askPage(place, charges);
    if (!page.ok) return page;
    charges = withPage(charges, page.value);
  } while (charges.read < count && isMore(charges));
  return ok(charges);
};

/** What came of a deletion: the link as it is told now, or what stood in the way. */
export type Deletion = { row: FoundLink } | Trouble;

/** Deletes a link. Where no answer tells what came of that, asks how the link stands. */
export const deleteLink = async (place: LinkPlace): Promise<Deletion> => {
  const told = await ask('destroyLink', place);
  if (told.ok) return { row: told.value };
  if (provesNothingMade(told.fault)) return { fault: told.fault };
  const now = await ask('retrieveLink', place);
  if (!now.ok) return { fault: told.fault, isUnconfirmed: true };
  return isDeleted(now.value.row) ? { row: now.value.row } : { fault: told.fault };
};
