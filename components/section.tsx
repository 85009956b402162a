import type { ComponentChildren } from 'preact';

type Props = { title: string; text: string; children?: ComponentChildren };

export const Section = ({ title, text, children }: Props) => (
  <section class="Section">
    <h2>{title}</h2>
    <p>{text}</p>
    {children}
  </section>
);
