import './words.fixture.ts';
import type { ComponentProps } from 'preact';
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { UnlockForm } from './unlock-form.tsx';

const form = (props: Partial<ComponentProps<typeof UnlockForm>> = {}) =>
  render(
    <UnlockForm
      id="unlock"
      fault={undefined}
      waitSeconds={0}
      label="Unlock"
      isBusy={false}
      onUnlock={() => undefined}
      {...props}
    />,
  );

const tagsOf = (html: string, name: string) => html.match(new RegExp(`<${name}[^>]*>`, 'gu')) ?? [];
const button = (html: string) => /<button.*<\/button>/u.exec(html)?.[0];

const wrong = { kind: 'wrongPassphrase', waitSeconds: 0 } as const;

describe('the passphrase', () => {
  test('is hidden as it is typed, with nothing that would show it', () => {
    const html = form();
    expect(tagsOf(html, 'input')).toEqual([expect.stringContaining('type="password"')]);
    expect(tagsOf(html, 'button')).toEqual([expect.stringContaining('type="submit"')]);
  });

  test('has a name, and no browser remembers or corrects it', () => {
    const html = form();
    expect(html).toMatch(/<label class="Label" for="[^"]+">Passphrase<\/label>/u);
    expect(tagsOf(html, 'input')[0]).toMatch(/id="[^"]+".* autocomplete="off" spellcheck="false"/u);
  });

  test('has no fault at first', () => {
    const html = form();
    expect(tagsOf(html, 'input')[0]).toContain('aria-invalid="false"');
    expect(html).not.toMatch(/role="alert"|aria-describedby|data-state/u);
  });

  test('that is wrong says so at the field, to eyes and ears', () => {
    const html = form({ fault: wrong });
    expect(tagsOf(html, 'input')[0]).toMatch(/aria-invalid="true" aria-describedby="[^"]+-error"/u);
    expect(html).toContain('data-state="error"');
    expect(html).toMatch(/role="alert" id="[^"]+-error".*This is not the passphrase\./u);
  });
});

describe('the button', () => {
  test('says what it does: unlock, or make the link that waits, and with which money', () => {
    expect(button(form())).toContain('>Unlock<');
    const label = 'Create live link for ฿74.40';
    expect(button(form({ label }))).toContain(`>${label}<`);
    expect(button(form({ label }))).not.toContain('Unlock');
  });

  test('says that Enter presses it, to eyes alone', () => {
    expect(button(form())).toContain('<kbd aria-hidden="true">↵</kbd>');
  });

  test.each(['wrongPassphrase', 'tooManyTries'] as const)(
    'says how many seconds the next try waits: %s',
    (kind) => {
      const waiting = button(form({ fault: { kind, waitSeconds: 4 } }));
      expect(waiting).toMatch(/aria-disabled="true">Try again in 4 s<\/button>/u);
    },
  );

  test('waits from the start where the last try was elsewhere', () => {
    expect(button(form({ waitSeconds: 8 }))).toMatch(/aria-disabled="true">Try again in 8 s<\/button>/u);
  });

  test('can be reached while it waits: only pressing it does nothing', () => {
    expect(button(form({ fault: { ...wrong, waitSeconds: 4 } }))).not.toContain(' disabled');
  });

  test('is ready again after a fault that asks for no wait', () => {
    const html = form({ fault: { kind: 'damagedSafe' } });
    expect(button(html)).not.toContain('aria-disabled');
    expect(button(html)).toContain('>Unlock<');
  });

  test('says that it is unlocking, whatever it is to do afterwards', () => {
    const busy = button(form({ isBusy: true, label: 'Create test link' }));
    expect(busy).toMatch(/aria-disabled="true">Unlocking…<\/button>/u);
  });
});
