import { asked, sendMessage } from '../../entrypoints/popup/worker.fixture.ts';
import type { Result } from '../faults/fault.ts';
import type { Contract, Name } from '../messages/contract.ts';

type Answer<Value> = Result<Value> | Promise<Result<Value>>;
type Answers = { [N in Name]?: readonly Answer<Contract[N]['out']>[] };

export { asked };

/** From now on the worker answers this, one after the other and the last again and again; to the rest, nothing. */
export const answering = (answers: Answers) => {
  const left = new Map<string, Answer<unknown>[]>(
    Object.entries(answers).map(([name, some]) => [name, [...some]]),
  );
  const nextOf = (name: string) => {
    const [first, ...rest] = left.get(name) ?? [];
    if (rest.length > 0) left.set(name, rest);
    return first ?? Promise.reject(new Error('The worker is gone.'));
  };
  sendMessage.mockReset();
  sendMessage.mockImplementation(async ({ name }) => nextOf(name));
};
