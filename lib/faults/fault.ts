/** The fields of the forms that a fault can stand at. */
export type Field = 'amount' | 'currency' | 'title' | 'description' | 'key' | 'passphrase';

/** What is wrong with an amount as typed. */
export type AmountProblem =
  | 'empty'
  | 'notANumber'
  | 'unclear'
  | 'negative'
  | 'zero'
  | 'tooManyDecimals'
  | 'tooLarge';

/** An amount that Omise has said it does not take, by the limits of the account, or that the administrator forbids. */
type LimitProblem = 'tooSmall' | 'tooMuch' | 'aboveLargest';

/** What is wrong with the other fields as typed. */
type TextProblem =
  | 'empty'
  | 'tooShort'
  | 'tooLong'
  | 'hiddenCharacters'
  | 'holdsKey'
  | 'unsupportedCurrency'
  | 'publicKey'
  | 'notAKey';

/** What Omise said when it refused, for the merchant and for support. No key is ever in it. */
export type Refusal = { status: number; code: string; message: string; requestId?: string };

/** All that can go wrong, as data: the page chooses the words. Texts of Omise's are quoted, never ours. */
export type Fault =
  | { kind: 'invalid'; field: Field; problem: AmountProblem | LimitProblem | TextProblem }
  /** The key is wrong, rolled or public (401). */
  | ({ kind: 'unauthorised' } & Refusal)
  /** 4xx with Omise's error body: nothing was made. */
  | ({ kind: 'refused'; field?: Field } & Refusal)
  | ({ kind: 'notFound' } & Refusal)
  | { kind: 'rateLimited'; requestId?: string; retryAfterSeconds?: number }
  /** 5xx: whether anything was made is not known. */
  | { kind: 'unavailable'; status: number; requestId?: string }
  | { kind: 'timeout' }
  /** The request did not come through, or its answer did not come back. */
  | { kind: 'offline' }
  /** HTML, cut or broken JSON, over the size cap, the wrong shape, livemode against the key, a foreign payment_uri. */
  | { kind: 'unexpectedReply'; status: number; requestId?: string; reason: UnexpectedReason }
  /** The browser's user took the permission for api.omise.co away (Firefox). */
  | { kind: 'noHostPermission' }
  /** The account's key is sealed: its passphrase opens it. */
  | { kind: 'locked' }
  /** The account's key was kept until the browser closed, which it did. */
  | { kind: 'keyMissing' }
  /** Another try is heard after so many seconds, each time more. */
  | { kind: 'wrongPassphrase'; waitSeconds: number }
  /** Tried before that time: the passphrase was not looked at. */
  | { kind: 'tooManyTries'; waitSeconds: number }
  /** What was sealed is not as it was written, so that no passphrase opens it. */
  | { kind: 'damagedSafe' }
  /** A key meant to replace another's is of another account, or of the other kind of money. */
  | { kind: 'otherAccount'; mode: 'live' | 'test' }
  /** The organisation's administrator does not allow it. */
  | { kind: 'forbiddenByPolicy'; rule: PolicyRule }
  /** The account was changed in another window after this form had been shown. */
  | { kind: 'accountChanged' }
  /** The link asked for before has no known outcome: its creation was broken off. */
  | { kind: 'interrupted' }
  /** `cause`: why nobody knows whether there is a link. It is looked for, again in so many seconds; `obstacle`: what stood in the way. */
  | { kind: 'unconfirmed'; cause: Fault; againSeconds: number; obstacle?: Fault }
  /** It was looked for, twice, and is not there. */
  | { kind: 'notCreated' }
  /** Nothing was sent: the merchant is asked first. `usual`: what his links ask as a rule, in subunits. */
  | { kind: 'askFirst'; question: 'firstLive' | 'mayExist' }
  | { kind: 'askFirst'; question: 'unusualAmount'; usual: number }
  /** The browser syncs no more presets than there are. */
  | { kind: 'presetsFull' }
  /** A message that this page may not send, or that has no such shape. */
  | { kind: 'forbidden' }
  /** A defect of ours, told apart so that nothing else hides behind it. */
  | { kind: 'internal' };

/** The rules of an administrator that something can be against. */
export const policyRules = [
  'testModeOnly',
  'passphraseRequired',
  'allowedCurrencies',
  'largestAmount',
] as const;
export type PolicyRule = (typeof policyRules)[number];

export type UnexpectedReason = 'notJson' | 'tooLarge' | 'shape' | 'livemode' | 'paymentUri';

export type Result<Value> = { ok: true; value: Value } | { ok: false; fault: Fault };

export const ok = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });

export const fail = (fault: Fault): { ok: false; fault: Fault } => ({ ok: false, fault });
