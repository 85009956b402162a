import { describe, expect, test } from 'vitest';
import { strengthOf } from './passphrase-strength.ts';

describe('too short is', () => {
  test.each(['', 'a', 'x7#Kq9!', 'ก่ข้ค่ง', 'パスワード', '🐈🐈🐈🐈🐈🐈🐈'])('%j', async (passphrase) => {
    expect(await strengthOf(passphrase)).toBe('tooShort');
  });
});

describe('weak is', () => {
  test.each([
    'password',
    '12345678',
    'P@ssw0rd1',
    'qwertyuiop',
    'iloveyou1',
    'aaaaaaaaaaaa',
    'abcdefghijkl',
    'Summer2024!',
    'k3v9m81q',
    'p a s s w o r d',
    'ｐａｓｓｗｏｒｄ',
    'correct horse battery staple',
    'correcthorsebatterystaple',
  ])('the famous, short or plain: %s', async (passphrase) => {
    expect(await strengthOf(passphrase)).toBe('weak');
  });

  test.each(['รหัสผ่านของฉัน', 'สวัสดีครับ', 'ฉันรักเธอ ฉันรักเธอ', 'กขคงจฉชซ', 'รหัสผ่าน1234'])(
    'what every Thai thinks of: %s',
    async (passphrase) => {
      expect(await strengthOf(passphrase)).toBe('weak');
    },
  );

  test.each([
    '私のパスワード1',
    'ひみつのことばです',
    'あいうえおかきくけこ',
    '吾輩は猫である名前はまだ無い',
  ])('what every Japanese thinks of: %s', async (passphrase) => {
    expect(await strengthOf(passphrase)).toBe('weak');
  });
});

describe('fair is', () => {
  test.each(['Tr0ub4dour&3', 'x7#Kq9!vBz', 'แมวดำเดินช้า', '青い傘と赤い電車に乗る'])(
    '%s',
    async (passphrase) => {
      expect(await strengthOf(passphrase)).toBe('fair');
    },
  );
});

describe('strong is', () => {
  test.each([
    'glacier mustard umbrella trophy violin',
    'ช้างม่วงเต้นรำบนสะพานไม้กลางฝน',
    '紫の象が雨の木橋で静かに踊る夜',
    'x7#Kq9!vBzLm2$',
  ])('a phrase of several words that nobody else has: %s', async (passphrase) => {
    expect(await strengthOf(passphrase)).toBe('strong');
  });
});

test('a long text is looked at by its beginning', async () => {
  expect(await strengthOf('p4ssw0rd'.repeat(128))).toBe('weak');
});
