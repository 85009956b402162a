import { i18n } from '../locales/words.ts';
import type { ComponentChildren } from 'preact';
import { qrOf } from '../lib/links/qr.ts';

/** Whole pixels for each module, near the board's 145: a scanner likes edges that are sharp. */
const pixelsFor = (modules: number): number => modules * Math.max(1, Math.floor(148 / modules));

type Props = {
  text: string;
  /** What lies over a code that is of no use any more: no camera finds it then. */
  children?: ComponentChildren;
};

/** The QR code of a text, drawn here: nothing is asked of anybody. */
export const QrCode = ({ text, children }: Props) => {
  const { size, path } = qrOf(text);
  const pixels = pixelsFor(size);
  return (
    <figure class="QrCode" data-state={children ? 'used' : undefined}>
      <svg
        viewBox={`0 0 ${size} ${size}`}
        width={pixels}
        height={pixels}
        shape-rendering="crispEdges"
        role="img"
        aria-label={i18n.t('qrLabel')}
      >
        <path d={path} />
      </svg>
      {children}
    </figure>
  );
};
