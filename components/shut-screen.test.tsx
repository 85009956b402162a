import './words.fixture.ts';
import type { ComponentProps } from 'preact';
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { ForbiddenScreen, LockedScreen, MissingScreen } from './shut-screen.tsx';

const nothing = () => undefined;

const locked = (props: Partial<ComponentProps<typeof LockedScreen>> = {}) =>
  render(
    <LockedScreen isWaiting={false} onSettings={nothing} onSandbox={nothing} {...props}>
      <i>unlock</i>
    </LockedScreen>,
  );

const missing = () => render(<MissingScreen onSettings={nothing} onSandbox={nothing} />);

const textOf = (html: string) => html.replaceAll(/<[^>]+>/gu, '');
const buttonsOf = (html: string) =>
  [...html.matchAll(/<button.*?<\/button>/gu)].map(([button]) => textOf(button));

describe('keys that are sealed', () => {
  test('ask for the passphrase, and say that nothing typed is lost', () => {
    const html = locked();
    expect(html).toContain('<h2>Unlock your keys</h2>');
    expect(html).toMatch(/What you typed is kept\.<\/p><i>unlock<\/i>/u);
  });

  test('say that a link waits for them, where one does', () => {
    expect(locked({ isWaiting: true })).toContain('The link is made as soon as you unlock them, and copied.');
    expect(locked()).not.toContain('link is made');
  });

  test('leave a way out: the sandbox, or the settings for who forgot the passphrase', () => {
    const html = locked();
    expect(buttonsOf(html)).toEqual(['Use the sandbox', 'remove them here and add the new ones']);
    expect(textOf(html)).toContain(
      'Forgotten it? It cannot be had back. Roll the keys at Omise, then remove them here',
    );
  });
});

describe('a key that went with the browser’s end', () => {
  test('says that this was chosen, and what is kept', () => {
    const html = missing();
    expect(html).toContain('<h2>The key went when the browser closed</h2>');
    expect(textOf(html)).toMatch(/As you chose, .* Paste it again to go on\..*What you typed is kept\./u);
  });

  test('is pasted again in the settings; the sandbox needs none', () => {
    expect(buttonsOf(missing())).toEqual(['Paste the key again', 'Use the sandbox']);
  });

  test('asks for no passphrase: none would bring it back', () => {
    expect(missing()).not.toMatch(/<input|passphrase/iu);
  });
});

test('an account that an administrator forbids says why, and leads to the settings or the sandbox', () => {
  const html = render(<ForbiddenScreen rule="testModeOnly" onSettings={nothing} onSandbox={nothing} />);
  expect(textOf(html)).toContain('Your administrator does not allow thisOnly test keys may be used here.');
  expect(buttonsOf(html)).toEqual(['Settings', 'Use the sandbox']);
});
