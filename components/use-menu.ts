import { useRef, useState } from 'preact/hooks';

/** A menu that gives the focus back to its button. */
export const useMenu = () => {
  const [isMenuOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const leave = () => setOpen(false);
  const close = () => {
    leave();
    button.current?.focus();
  };
  return { isMenuOpen, button, close, leave, onMenu: () => setOpen(!isMenuOpen) };
};
