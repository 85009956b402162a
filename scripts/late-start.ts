import type { Plugin } from 'vite';

const script = /<script type="module"[^>]*? src="([^"]+)"><\/script>/u;

/**
 * A browser shows a popup once its load event has passed, and every script before that delays the first picture; one that
 * is fetched and compiled while the picture is drawn delays it as well. The form is in the HTML and takes what is typed;
 * what brings it to life waits until the picture is on the screen. Where nobody tells of that, the load event has to do:
 * a module runs once, however often it is asked for.
 */
const startAfterPicture = (main: string): string =>
  `{const start=()=>import('${main}')
new PerformanceObserver(start).observe({type:'paint',buffered:true})
addEventListener('load',()=>setTimeout(start,300))}
`;

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
