import './words.fixture.ts';
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { latteLink } from '../lib/links/link.fixture.ts';
import { DeleteButtons, DeleteQuestion } from './delete-question.tsx';
import { Dialog } from './dialog.tsx';

const nothing = () => undefined;

const buttonsOf = (mode: 'live' | 'test' | 'sandbox') =>
  render(<DeleteButtons mode={mode} isBusy={false} onKeep={nothing} onDelete={nothing} />);

describe('the question before a link is deleted', () => {
  test('names the link, its amount, when it was made and how it stands', () => {
    const html = render(<DeleteQuestion link={latteLink} />);
    expect(html).toMatch(
      /Delete this link\?.*Unpaid.*THB.*74\.40.*Hot Latte.*Made 1 Mar 2024.*Can be paid once/u,
    );
  });

  test('says what stops, what stays, and that it cannot be undone', () => {
    expect(render(<DeleteQuestion link={latteLink} />)).toContain(
      'Anyone who has it can no longer pay with it. Charges already made stay. This cannot be undone.',
    );
  });

  test.each([
    ['live', 'Delete the live link'],
    ['test', 'Delete the test link'],
    ['sandbox', 'Delete the sandbox link'],
  ] as const)('has the safe choice first, and names the mode: %s', (mode, words) => {
    expect(buttonsOf(mode)).toMatch(new RegExp(`Keep the link</button>.*${words}</button>`, 'u'));
  });

  test('is named and described by its own words in a dialog', () => {
    const html = render(
      <Dialog labelledBy="delete-title" describedBy="delete-text" onKeep={nothing}>
        <DeleteQuestion link={latteLink} />
      </Dialog>,
    );
    expect(html).toMatch(/role="alertdialog" aria-labelledby="delete-title" aria-describedby="delete-text"/u);
    expect(html).toMatch(/<h2 id="delete-title">.*<div id="delete-text">/u);
  });
});
