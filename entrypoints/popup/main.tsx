import { hydrate } from 'preact';
import { i18n } from '../../locales/words.ts';
import { locale } from '../../components/locale.ts';
import { App } from './app.tsx';
import { typedSoFar } from './typed-so-far.ts';

// The page holds the form once for each language, and its style sheet shows one: the others go now.
const language = locale();
document.documentElement.lang = language;
document.title = i18n.t('popupTitle');
for (const root of document.body.querySelectorAll('.Root')) {
  if (root.getAttribute('lang') === language) hydrate(<App typed={typedSoFar(root)} />, root);
  else root.remove();
}

// A key still held from the screen before must not press what has the focus now.
addEventListener('keydown', (event) => {
  if (event.repeat && event.key === 'Enter') event.preventDefault();
});
