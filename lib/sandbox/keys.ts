/** The key of the sandbox's one account. Any other `skey_test_…` opens the same account. */
export const sandboxKey = 'skey_test_sandbox000000000000';

/** Which keys open a call: the public one only what anyone may know. */
export const secret = /^skey_test_\w+$/;
export const secretOrPublic = /^[sp]key_test_\w+$/;

const decode = (base64: string): string => {
  try {
    return atob(base64);
  } catch {
    return '';
  }
};

/** `Authorization: Basic base64(key + ":" + nothing)` -> the key, or '' where there is none. */
export const readKey = (header: string | null): string => {
  const [, base64 = ''] = /^Basic +(\S+)$/i.exec(header ?? '') ?? [];
  return decode(base64).split(':')[0] ?? '';
};
