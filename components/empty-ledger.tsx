import type { ComponentChildren } from 'preact';

/** An empty page of a passbook: ruled, nothing entered yet. */
export const EmptyLedger = (props: { title: string; text: string; children?: ComponentChildren }) => (
  <div class="EmptyLedger">
    <h2>{props.title}</h2>
    <p>{props.text}</p>
    {props.children}
  </div>
);
