import { i18n } from '../../locales/words.ts';
import { render } from 'preact';
import { locale } from '../../components/locale.ts';
import { nameDocument } from '../../lib/platform/language.ts';
import { App } from './app.tsx';

nameDocument(locale(), i18n.t('payTitle'));
const root = document.querySelector('#app');
// The address is the link's: its query is the link's code.
if (root) render(<App code={location.search.slice(1)} />, root);
