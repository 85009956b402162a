import type { Result } from '../faults/fault.ts';
import { formOf } from '../links/form-of.ts';
import type { FoundLink, Link, LinkRow } from '../links/link.ts';
import { ask } from '../messages/ask.ts';
import type { Contract } from '../messages/contract.ts';
import type { LinkPlace } from './ask-link.ts';
import { deleteLink, readCharges } from './ask-link.ts';
import type { LinkEvent, LinkView, ReadCharges, Task } from './link-view.ts';
import { firstView, reduce } from './link-view.ts';

type Another = Contract['makeAnother']['in'];

/** Shows the form for a link like another, and tells whether it could. */
export type OpenForm = (another: Another) => Promise<Result<null>>;

/** The same link, with the amount still to be typed; it goes once the new one is there. */
const corrected = (link: Link, accountId: string): Another => {
  const { id, amount, currency, title } = link;
  return { form: { ...formOf(link), amount: '' }, replaces: { accountId, id, amount, currency, title } };
};

type Tell = {
  /** What is known now. */
  view: (view: LinkView) => void;
  /** What Omise has just told of the link, for whoever shows it as well. */
  changed: (row: FoundLink) => void;
  openForm: OpenForm;
};

/** Asks all that can be asked for one link, each thing once at a time, and tells what is known after it. Never throws. */
export const createLinkAsker = (place: LinkPlace, known: LinkRow | undefined, tell: Tell) => {
  let view = firstView(known);
  // What an older reading tells comes too late.
  let turn = 0;
  const asking = new Set<Task>();

  const dispatch = (event: LinkEvent) => {
    view = reduce(view, event);
    tell.view(view);
    if ((event.type === 'told' || event.type === 'deleted') && view.row) tell.changed(view.row);
  };

  const once = async (task: Task, work: () => Promise<void>) => {
    if (asking.has(task)) return;
    asking.add(task);
    dispatch({ type: 'asked', task });
    await work();
    asking.delete(task);
  };

  const tellLink = (task: Task, told: Result<Contract['retrieveLink']['out']>) => {
    if (told.ok) dispatch({ type: 'told', ...told.value });
    else dispatch({ type: 'failed', task, trouble: { fault: told.fault } });
  };

  const tellCharges = (told: Result<ReadCharges>) => {
    if (told.ok) dispatch({ type: 'chargesTold', charges: told.value });
    else dispatch({ type: 'failed', task: 'charges', trouble: { fault: told.fault } });
  };

  const inTurn = async <Value>(task: Task, asked: Promise<Value>, then: (told: Value) => void) => {
    const mine = turn;
    dispatch({ type: 'asked', task });
    const told = await asked;
    if (mine === turn) then(told);
  };

  const refresh = async () => {
    turn += 1;
    const link = ask('retrieveLink', place);
    const charges = readCharges(place, view.charges?.read ?? 0);
    await Promise.all([
      inTurn('read', link, (told) => tellLink('read', told)),
      inTurn('charges', charges, tellCharges),
    ]);
  };

  const openForm = (input: Another) =>
    once('another', async () => {
      const told = await tell.openForm(input);
      if (told.ok) dispatch({ type: 'done', task: 'another' });
      else dispatch({ type: 'failed', task: 'another', trouble: { fault: told.fault } });
    });

  return {
    /** Reads link and charges anew, as many as are shown. */
    refresh,

    async more() {
      const { charges } = view;
      if (!charges || view.busy.includes('charges')) return;
      await inTurn('charges', readCharges(place, charges.read + 1, charges), tellCharges);
    },

    /** Asks the merchant, once it is known how the link stands at this moment. */
    question: () =>
      once('delete', async () => {
        const told = await ask('retrieveLink', place);
        tellLink('delete', told);
        if (told.ok) dispatch({ type: 'questioned' });
      }),

    keep: () => !asking.has('delete') && dispatch({ type: 'kept' }),

    remove: () =>
      once('delete', async () => {
        const end = await deleteLink(place);
        if (!('row' in end)) return dispatch({ type: 'failed', task: 'delete', trouble: end });
        dispatch({ type: 'deleted', row: end.row });
        void refresh();
      }),

    another: (link: Link) => openForm({ form: formOf(link) }),
    replace: (link: Link) => openForm(corrected(link, place.accountId)),
  };
};
