import type { Fault } from './fault.ts';

const refusal = { status: 400, code: 'bad_request', message: 'amount is odd', requestId: 'req_1' };

/** One of each kind: a kind that is added and not told here does not compile. */
const byKind: { [Kind in Fault['kind']]: Extract<Fault, { kind: Kind }> } = {
  invalid: { kind: 'invalid', field: 'amount', problem: 'empty' },
  unauthorised: { kind: 'unauthorised', ...refusal, status: 401, code: 'authentication_failure' },
  refused: { kind: 'refused', field: 'amount', ...refusal },
  notFound: { kind: 'notFound', ...refusal, status: 404, code: 'not_found' },
  rateLimited: { kind: 'rateLimited', requestId: 'req_1', retryAfterSeconds: 30 },
  unavailable: { kind: 'unavailable', status: 503, requestId: 'req_1' },
  timeout: { kind: 'timeout' },
  offline: { kind: 'offline' },
  unexpectedReply: { kind: 'unexpectedReply', status: 200, requestId: 'req_1', reason: 'shape' },
  noHostPermission: { kind: 'noHostPermission' },
  locked: { kind: 'locked' },
  keyMissing: { kind: 'keyMissing' },
  wrongPassphrase: { kind: 'wrongPassphrase', waitSeconds: 4 },
  tooManyTries: { kind: 'tooManyTries', waitSeconds: 4 },
  damagedSafe: { kind: 'damagedSafe' },
  otherAccount: { kind: 'otherAccount', mode: 'test' },
  forbiddenByPolicy: { kind: 'forbiddenByPolicy', rule: 'largestAmount' },
  accountChanged: { kind: 'accountChanged' },
  interrupted: { kind: 'interrupted' },
  unconfirmed: { kind: 'unconfirmed', cause: { kind: 'timeout' }, againSeconds: 20 },
  notCreated: { kind: 'notCreated' },
  askFirst: { kind: 'askFirst', question: 'unusualAmount', usual: 7440 },
  presetsFull: { kind: 'presetsFull' },
  forbidden: { kind: 'forbidden' },
  internal: { kind: 'internal' },
};

export const everyFault: readonly Fault[] = Object.values(byKind);

const unknownKinds: ReadonlySet<Fault['kind']> = new Set<Fault['kind']>([
  'timeout',
  'offline',
  'unavailable',
  'unexpectedReply',
  'interrupted',
  'unconfirmed',
  'internal',
]);

/** Ends after which a link may exist. */
export const unknownEnds = everyFault.filter(({ kind }) => unknownKinds.has(kind));

/** Ends after which there is none. */
export const harmlessEnds = everyFault.filter(({ kind }) => !unknownKinds.has(kind));
