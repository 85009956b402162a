import { describe, expect, test } from 'vitest';
import { languages, placeholders, templateProblem } from '../lib/links/message.ts';
import { standardMessages } from './standard-messages.ts';

describe.each(languages)('the standard message in %s', (language) => {
  const template = standardMessages[language];

  test('tells all that a customer needs', () => {
    expect(templateProblem(template)).toBeUndefined();
    for (const part of placeholders) expect(template.split(part)).toHaveLength(2);
  });

  test('ends the line after the address, so that no messenger takes more for a part of it', () => {
    expect(template).toMatch(/\{url\}(?:\n|$)/u);
  });

  test('keeps its voice down', () => {
    expect(template).not.toMatch(/[!！]/u);
  });
});
