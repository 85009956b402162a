import { showAccount, showCapability } from './account.ts';
import { badRequest, notFound, refused } from './answer.ts';
import type { Answer } from './answer.ts';
import { readKey, secret, secretOrPublic } from './keys.ts';
import { createLink, destroyLink, retrieveLink } from './link-calls.ts';
import { listCharges, listLinks, retrieveCharge } from './list-calls.ts';
import type { Call, Office } from './office.ts';
import { search } from './search-call.ts';
import { readVersion } from './versions.ts';

type Route = {
  method: string;
  /** Its first group is the call's id. */
  path: RegExp;
  keys: RegExp;
  answer: (office: Office, call: Call) => Answer | Promise<Answer>;
};

const routes: readonly Route[] = [
  { method: 'POST', path: /^\/links$/, keys: secret, answer: createLink },
  { method: 'GET', path: /^\/links$/, keys: secret, answer: listLinks },
  { method: 'GET', path: /^\/links\/(\w+)$/, keys: secret, answer: retrieveLink },
  { method: 'DELETE', path: /^\/links\/(\w+)$/, keys: secret, answer: destroyLink },
  { method: 'GET', path: /^\/links\/(\w+)\/charges$/, keys: secret, answer: listCharges },
  { method: 'GET', path: /^\/charges\/(\w+)$/, keys: secret, answer: retrieveCharge },
  { method: 'GET', path: /^\/search$/, keys: secret, answer: search },
  { method: 'GET', path: /^\/account$/, keys: secret, answer: (_, { version }) => showAccount(version) },
  {
    method: 'GET',
    path: /^\/capability$/,
    keys: secretOrPublic,
    answer: (_, { version }) => showCapability(version),
  },
];

/** A request -> what it comes to. OPTIONS is on no route: no page of the web may call the API, as at Omise. */
export const answer = async (office: Office, request: Request): Promise<Answer> => {
  const { pathname, searchParams } = new URL(request.url);
  const route = routes.find(({ method, path }) => method === request.method && path.test(pathname));
  if (!route) return notFound('the requested resource');
  const { headers } = request;
  if (!route.keys.test(readKey(headers.get('Authorization'))))
    return refused(401, 'authentication_failure', 'authentication failed');
  const version = readVersion(headers.get('Omise-Version'));
  if (!version) return badRequest(['Omise-Version is not a known version']);
  const id = route.path.exec(pathname)?.[1] ?? '';
  return route.answer(office, { id, version, request, query: searchParams });
};
