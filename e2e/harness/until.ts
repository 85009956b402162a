import { setTimeout as pause } from 'node:timers/promises';

/** Asks again and again until there is an answer; after `seconds` without one it throws, naming what was awaited. */
export const until = async <Value>(
  what: string,
  ask: () => Promise<Value | undefined | false>,
  seconds = 10,
): Promise<Value> => {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`Waited ${seconds} s in vain for ${what}.`);
    await pause(50);
  }
};
