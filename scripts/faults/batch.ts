import { setTimeout as pause } from 'node:timers/promises';
import type { Findings } from './audit.ts';
import { audit } from './audit.ts';
import type { Draft } from './draft.ts';
import { newDraft } from './draft.ts';
import { type } from './form.ts';
import { inLanes } from './lanes.ts';
import type { Place } from './place.ts';
import { openPlace } from './place.ts';
import { drawPlan } from './plan.ts';
import { madeIn } from './ready.ts';
import { send } from './send.ts';
import { confirm, finish, readUnseen } from './settle.ts';

export type Report = { seed: number; drafts: Draft[]; findings: Findings };

const isKilled = ({ run }: Draft): boolean => run.kind === 'killed';

/** Kills the browser while these are on their way, and starts it again on its profile. */
const killAmid = async (place: Place, drafts: readonly Draft[]): Promise<void> => {
  const [first] = drafts;
  if (!first) return;
  const sent = drafts.map((draft) => send(place.desk(), draft));
  await pause(2 * first.run.delayMs);
  await place.desk().browser.kill();
  await Promise.all(sent);
  await place.reopen();
  await readUnseen(place.desk().pages[0], drafts);
};

/** Some at a time, with the browser killed halfway. */
const sendAll = async (place: Place, drafts: readonly Draft[]): Promise<void> => {
  const others = drafts.filter((draft) => !isKilled(draft));
  const half = Math.ceil(others.length / 2);
  const sendEach = (some: readonly Draft[]) => inLanes(some, 4, (draft) => send(place.desk(), draft));
  await sendEach(others.slice(0, half));
  await killAmid(place, drafts.filter(isKilled));
  await sendEach(others.slice(half));
};

/** Slow ones are sent with the others' looking, when no worker is stopped any more but by a look. */
const finishAll = async (place: Place, drafts: readonly Draft[]): Promise<void> => {
  const [page] = place.desk().pages;
  place.calm();
  await inLanes(drafts, drafts.length, async (draft) => {
    if (draft.run.kind === 'slow') await send(place.desk(), draft);
    await finish(page, draft);
  });
  await place.atRest();
  await inLanes(drafts, drafts.length, (draft) => confirm(page, draft));
};

/** One after the other: there is one form, and what is typed in it is every popup's. */
const typeAll = async (place: Place, drafts: readonly Draft[]): Promise<void> => {
  const { browser } = place.desk();
  for (const draft of drafts) await type(browser, draft, { drafts, made: () => madeIn(place.omise) });
};

/** Sends a number of drafts drawn from the seed, in one browser, and sees each to its end. */
export const runBatch = async (seed: number, size: number): Promise<Report> => {
  const plan = drawPlan(seed, size);
  await using place = await openPlace(plan);
  const drafts = plan.runs.map((run) => newDraft(run, place.accountId));
  await typeAll(
    place,
    drafts.filter(({ run }) => run.isTyped),
  );
  await sendAll(
    place,
    drafts.filter(({ run }) => !run.isTyped && run.kind !== 'slow'),
  );
  await finishAll(place, drafts);
  return { seed, drafts, findings: audit(drafts, await madeIn(place.omise)) };
};
