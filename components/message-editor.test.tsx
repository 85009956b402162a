import './words.fixture.ts';
import type { ComponentProps } from 'preact';
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { MessageEditor } from './message-editor.tsx';

const editor = (props: Partial<ComponentProps<typeof MessageEditor>> = {}) =>
  render(
    <MessageEditor
      template="{title}: {amount}, {url}"
      language="en"
      problem={undefined}
      onInput={() => undefined}
      {...props}
    />,
  );

const previewOf = (html: string) => /MessagePreview.*<p lang="\w+">([^<]*)</u.exec(html)?.[1];

test('the preview is what a customer would get', () => {
  expect(previewOf(editor())).toBe('Hot Latte: ฿74.40, https://link.omise.co/B86D8AB5');
});

test('the preview is of a link such as that language’s readers make', () => {
  expect(previewOf(editor({ language: 'ja' }))).toBe('ホットラテ: ¥580, https://link.omise.co/B86D8AB5');
  expect(previewOf(editor({ language: 'th', template: '{title}' }))).toBe('ลาเต้ร้อน');
});

test('text and preview are read out in their own language', () => {
  expect(editor({ language: 'th' })).toMatch(/<textarea[^>]* lang="th"/u);
});

describe('what is wrong', () => {
  test.each([
    ['noUrl', 'Hello', 'Put in the link as {url}'],
    ['tooLong', 'x'.repeat(1204), 'Too long: 1,204 characters of at most 1,000.'],
    ['holdsKey', '{url}', 'This holds an Omise key'],
  ] as const)('“%s” is said at the field', (problem, template, words) => {
    const html = editor({ problem, template });
    expect(html).toMatch(/<textarea[^>]* aria-invalid="true" aria-describedby="template-error"/u);
    expect(html).toMatch(
      new RegExp(`role="alert" id="template-error".*${words.replaceAll(/[{}.]/gu, '.')}`, 'u'),
    );
  });

  test('is nothing where nothing is', () => {
    expect(editor()).not.toContain('role="alert"');
  });
});
