import type { Made } from './adopt.ts';
import { day, dice, openWorld, second, started } from './world.fixture.ts';

/** How often Omise is asked, and the worker woken, in the first day of so many links, made one a second. */
export const costOf = async (links: number, { isPaid = false } = {}) => {
  const { clock, alarm, asked, make, pay, start } = openWorld({ random: dice() });
  const watch = start();
  const all: Made[] = [];
  for (let made = 0; made < links; made += 1) {
    all.push(await make());
    clock.now += second;
  }
  await watch.adopt(async () => all);
  if (isPaid) for (const { link } of all) await pay(link);
  await watch.begin();
  let rings = 0;
  for (; alarm.at !== undefined && alarm.at < started + day; rings += 1) {
    clock.now = Math.max(clock.now, alarm.at);
    await watch.check();
  }
  return { links, requests: asked.length, rings };
};
