import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { Question } from './question.tsx';

const nothing = () => undefined;

test('a question names itself and what goes, and the safe choice comes first', () => {
  const html = render(
    <Question
      title="Forget?"
      keep="Keep"
      destroy="Forget"
      isBusy={false}
      onKeep={nothing}
      onDestroy={nothing}
    >
      <p>The keys go.</p>
    </Question>,
  );
  expect(html).toMatch(
    /role="alertdialog" aria-labelledby="question-title" aria-describedby="question-text"/u,
  );
  expect(html).toMatch(/The keys go\..*Keep<\/button>.*Forget<\/button>/u);
});
