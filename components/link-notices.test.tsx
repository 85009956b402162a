import './words.fixture.ts';
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import type { LinkTroubles } from './link-notices.tsx';
import { LinkNotices } from './link-notices.tsx';

const nothing = () => undefined;

const noticesOf = (troubles: LinkTroubles, isJustDeleted = false) =>
  render(
    <LinkNotices
      troubles={troubles}
      isJustDeleted={isJustDeleted}
      keyHint="pq3r"
      onCopy={nothing}
      onAgain={nothing}
      onAllow={nothing}
    />,
  );

const refusal = { status: 403, code: 'forbidden', message: 'not for you', requestId: 'req_1' };

describe('what is said of a link', () => {
  test('is nothing where all went well', () => {
    expect(noticesOf({})).toBe('');
  });

  test('is that it is deleted, politely', () => {
    expect(noticesOf({}, true)).toMatch(/data-kind="done" role="status".*Link deleted/u);
  });

  test('is why it could not be read, with a way to ask again', () => {
    expect(noticesOf({ reading: { kind: 'offline' } })).toMatch(/Omise could not be reached.*Check again/u);
  });

  test('is Omise’s own answer, for support', () => {
    const html = noticesOf({ reading: { kind: 'refused', ...refusal } });
    expect(html).toMatch(/Omise refused this.*403 forbidden.*not for you.*req_1/u);
  });

  test('is how to let the extension reach Omise, where the browser keeps it from that', () => {
    const html = noticesOf({ reading: { kind: 'noHostPermission' } });
    expect(html).toContain('Allow access</button>');
    expect(html).not.toContain('Check again</button>');
  });

  test('is that it was not deleted, and why, before anything else that went wrong', () => {
    const html = noticesOf({
      deleting: { fault: { kind: 'refused', ...refusal } },
      reading: { kind: 'offline' },
    });
    expect(html).toMatch(/The link was not deleted.*Reason: Omise refused this/u);
    expect(html).not.toContain('could not be reached');
  });

  test('is that nobody knows whether it was deleted', () => {
    const html = noticesOf({ deleting: { fault: { kind: 'timeout' }, isUnconfirmed: true } });
    expect(html).toContain('We could not confirm that the link is deleted');
    expect(html).not.toContain('was not deleted');
  });

  test('is where the form is that did not open', () => {
    expect(noticesOf({ another: { kind: 'interrupted' } })).toContain('The form did not open');
  });
});
