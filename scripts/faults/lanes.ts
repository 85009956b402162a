/** Does something with each, so many at a time, in their order. */
export const inLanes = async <Each, Done>(
  all: readonly Each[],
  lanes: number,
  act: (each: Each) => Promise<Done>,
): Promise<Done[]> => {
  const left = all.entries();
  const done: Done[] = [];
  const lane = async () => {
    for (const [at, each] of left) done[at] = await act(each);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return done;
};
