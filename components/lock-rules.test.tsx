import { speak } from './words.fixture.ts';
import { render } from 'preact-render-to-string';
import { afterEach, describe, expect, test } from 'vitest';
import { LockRules } from './lock-rules.tsx';
import { lockAfter } from './lock-words.ts';

const rules = (minutes: number, managedMinutes?: number) =>
  render(
    <LockRules
      rules={{ minutes, onScreenLock: false }}
      managedMinutes={managedMinutes}
      onMinutes={() => undefined}
      onScreenLock={() => undefined}
    />,
  );

const options = (html: string) => [...html.matchAll(/<option[^>]*>([^<]+)/gu)].map(([, name]) => name);

afterEach(() => speak('en'));

describe('when the keys are locked', () => {
  test('is one of a few times without use, or when the browser closes', () => {
    expect(options(rules(30))).toEqual([
      '5 minutes unused',
      '15 minutes unused',
      '30 minutes unused',
      '1 hour unused',
      '4 hours unused',
      'When the browser closes',
    ]);
    expect(rules(30)).toMatch(/<option[^>]* selected[^>]*>30 minutes/u);
  });

  test('is shown, too, where it is none of these', () => {
    expect(rules(45)).toMatch(/<option[^>]* selected[^>]*>45 minutes/u);
  });

  test('is greyed out, and says why, where the administrator has set it', () => {
    const html = rules(10, 30);
    expect(html).toMatch(/<select[^>]* disabled[^>]* aria-describedby="lock-after-managed"/u);
    expect(html).toMatch(/<option[^>]* selected[^>]*>10 minutes/u);
    expect(html).toMatch(/id="lock-after-managed">Set by your administrator/u);
  });

  test('is said in Thai and Japanese', () => {
    speak('th');
    expect(lockAfter(30)).toBe('ไม่ได้ใช้ 30 นาที');
    speak('ja');
    expect(lockAfter(60)).toBe('1 時間使わないとき');
  });
});
