import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

type Props = {
  /** The ids of what names it, and of what it says. */
  labelledBy: string;
  describedBy: string;
  /** Esc means this. */
  onKeep: () => void;
  children: ComponentChildren;
};

/** Asks over everything else. The browser keeps the focus in it, and gives it back at its end. */
export const Dialog = ({ labelledBy, describedBy, onKeep, children }: Props) => {
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  // It is closed by being taken away, so that what is shown and what is true are one.
  const onCancel = (event: Event) => {
    event.preventDefault();
    onKeep();
  };
  return (
    <dialog
      class="Dialog"
      role="alertdialog"
      ref={ref}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      onCancel={onCancel}
    >
      {children}
    </dialog>
  );
};
