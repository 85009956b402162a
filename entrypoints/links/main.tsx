import { i18n } from '../../locales/words.ts';
import { render } from 'preact';
import { locale } from '../../components/locale.ts';
import { nameDocument } from '../../lib/platform/language.ts';
import { App } from './app.tsx';

nameDocument(locale(), i18n.t('linksTitle'));
const root = document.querySelector('#app');
if (root) render(<App />, root);
