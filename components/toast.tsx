/** A word on what was just done; the same said again is another one. */
export type Word = { text: string; count: number };

export const silence: Word = { text: '', count: 0 };

export const nextWord = ({ count }: Word, text: string): Word => ({ text, count: count + 1 });

/** Said and shown for a while, over whatever is in sight: nothing moves. The region is there from the start. */
export const Toast = ({ text, count }: Word) => (
  <div class="Toast" role="status">
    {text && <span key={count}>{text}</span>}
  </div>
);
