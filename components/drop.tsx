import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from './icon.tsx';
import * as formIcons from './form-icons.ts';

/** Escape closes it, and gives the focus back to what opened it; going elsewhere closes it, too. */
const closeOn = (drop: HTMLDetailsElement, { signal }: AbortController) => {
  const onKey = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape' || !drop.open) return;
    drop.open = false;
    drop.querySelector('summary')?.focus();
  };
  const onLeave = ({ relatedTarget }: FocusEvent) => {
    if (!(relatedTarget instanceof Node && drop.contains(relatedTarget))) drop.open = false;
  };
  drop.addEventListener('keydown', onKey, { signal });
  drop.addEventListener('focusout', onLeave, { signal });
};

const useClosing = () => {
  const ref = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const listening = new AbortController();
    if (ref.current) closeOn(ref.current, listening);
    return () => listening.abort();
  }, []);
  return ref;
};

type Props = { class: string; icon: string; label: string; children: ComponentChildren };

/** A button under which something opens: the browser's own. */
export const Drop = ({ class: name, icon, label, children }: Props) => (
  <details class="Drop" ref={useClosing()}>
    <summary class={name}>
      <Icon path={icon} />
      {label}
      <Icon path={formIcons.down} small />
    </summary>
    <div class="Drop-sheet" tabindex={-1}>
      {children}
    </div>
  </details>
);
