/**
 * Safes as they lie on merchants' devices, recorded when version 1 was new (2026-11-22). Do not make them again: they
 * must open for ever.
 */
export const keysOf2026 = { 'test/account_test_5xyz7vwd1nf9f2opq3r': 'skey_test_5xyz7vwd1nf9f2opq3r' };

export const fewerRounds = {
  passphrase: 'correct horse battery',
  safe: {
    version: 1,
    kdf: {
      name: 'PBKDF2',
      hash: 'SHA-256',
      rounds: 600_000,
      salt: 'SErGKNNltakjTeLLWCs5UmwVjjUVgrG9eclbi0aSyho=',
    },
    cipher: { name: 'AES-GCM', iv: 'HJToxNvcMrhWaVzd' },
    sealed:
      'wVS7ODm4PTQlijZtblia+KzcGBOi9Y6Ct6FaR5KS+pdqHl4wPZY68juh0TanVSz7iLahRVoMmnLwIYzZPXeJTJ82N5V8dAa/vIT7xYTvAVgSwx80BmebH3Q=',
    digest: '7Ne1L/SymBxbitpmlMGuS5o5cL4/wCTCZJIsCZbz8AI=',
  },
};

/** Its passphrase has what Unicode can write in more than one way. */
export const roundsOf2026 = {
  passphrase: 'น้ำแข็งใส ｃａｆé',
  safe: {
    version: 1,
    kdf: {
      name: 'PBKDF2',
      hash: 'SHA-256',
      rounds: 1_000_000,
      salt: 'sQc6SFMa++wSzQoa936IpRUF3cWDiRZkRyfn2lRlxE0=',
    },
    cipher: { name: 'AES-GCM', iv: 'Axq87BWAhXFvYeLq' },
    sealed:
      '/FOGuxCuNDChO8pcdYw9opCT+MpvtCRcymrvS4c/WLI+8wPLTGrN1KIlZKdafwneIVjDNWIrbaNDLvrsEzUj0gBKd3157OiuwMYDpDplz86YeK0aOvrJsc4=',
    digest: 'RfcTah5aVNpRfDpr1qtssXsjrOpsEwkXYb3mUEa2b58=',
  },
};
