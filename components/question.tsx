import type { ComponentChildren } from 'preact';
import { useFirstFocus } from './first-focus.ts';

type Props = {
  title: string;
  keep: string;
  destroy: string;
  isBusy: boolean;
  onKeep: () => void;
  onDestroy: () => void;
  /** What goes, and what stays. */
  children: ComponentChildren;
};

/** Asks before something is destroyed. The safe choice comes first and has the focus; Esc is that one, too. */
export const Question = ({ title, keep, destroy, isBusy, onKeep, onDestroy, children }: Props) => {
  const safe = useFirstFocus<HTMLButtonElement>();
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') onKeep();
  };
  return (
    <div
      class="Question"
      role="alertdialog"
      aria-labelledby="question-title"
      aria-describedby="question-text"
    >
      <b id="question-title">{title}</b>
      <div id="question-text">{children}</div>
      <div class="Buttons">
        <button type="button" class="Button" ref={safe} onClick={onKeep} onKeyDown={onKeyDown}>
          {keep}
        </button>
        <button
          type="button"
          class="Button Button--danger"
          aria-disabled={isBusy}
          onClick={onDestroy}
          onKeyDown={onKeyDown}
        >
          {destroy}
        </button>
      </div>
    </div>
  );
};
