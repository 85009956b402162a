import type { Result } from '../faults/fault.ts';
import { fail, ok } from '../faults/fault.ts';
import type { LinkDraft, Paging } from '../links/link.ts';
import { readAccount, readLimits } from './account-wire.ts';
import type { Answer, Reading } from './answer.ts';
import type { Trust } from './found-link.ts';
import { readDestroyed, readLink, readWithRaw } from './found-link.ts';
import type { HttpOptions } from './http.ts';
import { createHttp } from './http.ts';
import { modeOfKey } from './key.ts';
import { readCharges, readLinks } from './page-wire.ts';
import { isOmises } from './payment-uri.ts';
import type { Call } from './request.ts';
import { toFault } from './to-fault.ts';

export type LinksApiOptions = HttpOptions & {
  /** Where a payment_uri may lead; the sandbox's payer page is elsewhere than Omise's. */
  paymentUriAllowed?: (url: URL) => boolean;
};

const toForm = ({ amount, currency, title, description, multiple }: LinkDraft): URLSearchParams =>
  new URLSearchParams({
    amount: String(amount),
    currency: currency.toLowerCase(),
    title,
    description,
    multiple: String(multiple),
  });

const toQuery = (paging: Paging): URLSearchParams =>
  new URLSearchParams(Object.entries(paging).map(([name, value]) => [name, String(value)]));

const readAnswer = <Value>(answer: Answer, read: (json: unknown) => Reading<Value>): Result<Value> => {
  const { status, body } = answer;
  const reading = status < 300 && 'json' in body ? read(body.json) : { reason: 'shape' as const };
  return 'value' in reading ? ok(reading.value) : fail(toFault(answer, reading.reason));
};

/**
 * The Links API of Omise (docs: "Links API"), one call a method and none repeated. Never throws. Amounts in
 * subunits. An `unexpectedReply` to `create` does not tell whether a link was made.
 */
export const createLinksApi = ({ paymentUriAllowed = isOmises, ...options }: LinksApiOptions) => {
  const trust: Trust = { livemode: modeOfKey(options.key) === 'live', paymentUriAllowed };
  const send = createHttp(options);

  const call = async <Value>(
    request: Call,
    read: (json: unknown, trust: Trust, answer: Answer) => Reading<Value>,
  ) => {
    const answer = await send(request);
    return answer.ok ? readAnswer(answer.value, (json) => read(json, trust, answer.value)) : answer;
  };

  return {
    create: (draft: LinkDraft) => call({ method: 'POST', path: ['links'], form: toForm(draft) }, readLink),

    list: (paging: Paging = {}) =>
      call({ method: 'GET', path: ['links'], query: toQuery(paging) }, readLinks),

    /** With what the API said in its own words. */
    retrieve: (id: string) => call({ method: 'GET', path: ['links', id] }, readWithRaw),

    /** Deletes softly: the link can still be read, and stays in lists. */
    destroy: (id: string) => call({ method: 'DELETE', path: ['links', id] }, readDestroyed),

    charges: (id: string, paging: Paging = {}) =>
      call({ method: 'GET', path: ['links', id, 'charges'], query: toQuery(paging) }, readCharges),

    /** Checks a key without side effects: whose it is, and that its mode is the account's. */
    account: () => call({ method: 'GET', path: ['account'] }, readAccount),

    /** What one charge may be, in subunits of the account's currency; undefined where Omise does not tell. */
    capability: () => call({ method: 'GET', path: ['capability'] }, readLimits),
  };
};

export type LinksApi = ReturnType<typeof createLinksApi>;
