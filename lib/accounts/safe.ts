import * as z from 'zod/mini';
import { fromBase64, toBase64 } from './base64.ts';

const base64 = z.string().check(z.regex(/^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/));

/**
 * Keys, sealed. Version 1: PBKDF2 and AES-GCM of WebCrypto. The bounds on `rounds` keep a mangled number from hanging
 * the browser. `digest` is of all that can be seen: it tells damage from a wrong passphrase, and nothing of the keys.
 */
export const safeSchema = z.object({
  version: z.literal(1),
  kdf: z.object({
    name: z.literal('PBKDF2'),
    hash: z.literal('SHA-256'),
    rounds: z.int().check(z.minimum(100_000), z.maximum(10_000_000)),
    salt: base64,
  }),
  cipher: z.object({ name: z.literal('AES-GCM'), iv: base64 }),
  sealed: base64,
  digest: base64,
});
export type Safe = z.output<typeof safeSchema>;
export type Kdf = Safe['kdf'];

export const keysSchema = z.record(z.string(), z.string());
/** Secret keys by account id. */
export type Keys = z.output<typeof keysSchema>;

type Head = Pick<Safe, 'version' | 'kdf' | 'cipher'>;

/** OWASP asks for 600,000 (Password Storage Cheat Sheet, 2023); this takes a fifth of a second on a small machine. */
export const rounds = 1_000_000;

const bytesOf = (text: string) => new TextEncoder().encode(text);
const random = (length: number): string => toBase64(crypto.getRandomValues(new Uint8Array(length)));

export const newKdf = (): Kdf => ({ name: 'PBKDF2', hash: 'SHA-256', rounds, salt: random(32) });

/** How it was sealed, in one fixed order: bound to what is sealed, so that no part of it can be exchanged. */
const headBytes = ({ version, kdf, cipher }: Head) =>
  bytesOf(JSON.stringify([version, kdf.name, kdf.hash, kdf.rounds, kdf.salt, cipher.name, cipher.iv]));

const digestOf = async (head: Head, sealed: string): Promise<string> =>
  toBase64(await crypto.subtle.digest('SHA-256', new Uint8Array([...headBytes(head), ...bytesOf(sealed)])));

export const isIntact = async (safe: Safe): Promise<boolean> =>
  safe.digest === (await digestOf(safe, safe.sealed));

/**
 * Passphrase -> the secret that seals, 32 bytes in Base64. The browser works at it beside this thread. The same letters
 * typed on another keyboard, full-width ones too, are the same passphrase (NFKC).
 */
export const derive = async (
  passphrase: string,
  { name, hash, rounds: iterations, salt }: Kdf,
): Promise<string> => {
  const typed = bytesOf(passphrase.normalize('NFKC'));
  const material = await crypto.subtle.importKey('raw', typed, name, false, ['deriveBits']);
  const parameters = { name, hash, iterations, salt: fromBase64(salt) };
  return toBase64(await crypto.subtle.deriveBits(parameters, material, 256));
};

const cipherKey = (secret: string) =>
  crypto.subtle.importKey('raw', fromBase64(secret), 'AES-GCM', false, ['encrypt', 'decrypt']);

const parametersOf = (head: Head) => ({
  name: head.cipher.name,
  iv: fromBase64(head.cipher.iv),
  additionalData: headBytes(head),
});

/** Seals with a fresh IV each time. `secret` is what `derive` made of the passphrase with this `kdf`. */
export const seal = async (keys: Keys, secret: string, kdf: Kdf): Promise<Safe> => {
  const head = { version: 1, kdf, cipher: { name: 'AES-GCM', iv: random(12) } } as const;
  const text = bytesOf(JSON.stringify(keys));
  const sealed = toBase64(await crypto.subtle.encrypt(parametersOf(head), await cipherKey(secret), text));
  return { ...head, sealed, digest: await digestOf(head, sealed) };
};

/** The keys, or undefined where this secret did not seal them. */
export const unseal = async (safe: Safe, secret: string): Promise<Keys | undefined> => {
  try {
    const bytes = await crypto.subtle.decrypt(
      parametersOf(safe),
      await cipherKey(secret),
      fromBase64(safe.sealed),
    );
    return keysSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return undefined;
  }
};
