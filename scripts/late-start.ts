import type { Plugin } from 'vite';

const script = /<script type="module"[^>]*? src="([^"]+)"><\/script>/u;

/**
 * A browser shows a popup once its load event has passed, and every script before that delays the first picture. The
 * form is in the HTML and takes what is typed; what brings it to life waits for the picture, one frame.
 */
const startAfterPicture = (main: string): string =>
  `addEventListener('load',()=>requestAnimationFrame(()=>setTimeout(()=>void import('${main}'))))\n`;

/** Starts the popup's script after its first picture: by a script of its own, which loads nothing and waits for nobody. */
export const lateStart = (): Plugin => ({
  name: 'late-start',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const page = Object.values(bundle).find(({ fileName }) => fileName.endsWith('popup/index.html'));
      if (page?.type !== 'asset') return;
      page.source = String(page.source).replace(script, (_tag, main: string) => {
        this.emitFile({ type: 'asset', fileName: 'boot.js', source: startAfterPicture(main) });
        return '<script async src="/boot.js"></script>';
      });
    },
  },
});
