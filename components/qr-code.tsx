import { i18n } from '../locales/words.ts';
import type { ComponentChildren } from 'preact';
import { correction, generate } from 'lean-qr/nano';

/** One path for all dark modules: a run of them in a row is one bar. */
const darkPath = (code: ReturnType<typeof generate>): string => {
  const cells = Array.from(
    { length: code.size * code.size },
    (_, at) => [at % code.size, Math.floor(at / code.size)] as const,
  );
  return cells.map(([x, y]) => (code.get(x, y) ? `M${x} ${y}h1v1h-1z` : '')).join('');
};

/** Whole pixels for each module, near the board's 145: a scanner likes edges that are sharp. */
const pixelsFor = (modules: number): number => modules * Math.max(1, Math.floor(148 / modules));

type Props = {
  text: string;
  /** What lies over a code that is of no use any more: no camera finds it then. */
  children?: ComponentChildren;
};

/** The QR code of a text, drawn here: nothing is asked of anybody. */
export const QrCode = ({ text, children }: Props) => {
  const code = generate(text, { minCorrectionLevel: correction.M });
  const pixels = pixelsFor(code.size);
  return (
    <figure class="QrCode" data-state={children ? 'used' : undefined}>
      <svg
        viewBox={`0 0 ${code.size} ${code.size}`}
        width={pixels}
        height={pixels}
        shape-rendering="crispEdges"
        role="img"
        aria-label={i18n.t('qrLabel')}
      >
        <path d={darkPath(code)} />
      </svg>
      {children}
    </figure>
  );
};
