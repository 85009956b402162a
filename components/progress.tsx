type Props = { done: number; all: number; label: string; /** "1,200 of 10,000". */ text: string };

/** How far something has come that takes its time, as a bar and in words. */
export const Progress = ({ done, all, label, text }: Props) => (
  <div class="Progress">
    <progress aria-label={label} value={done} max={Math.max(all, 1)} />
    <span>{text}</span>
  </div>
);
