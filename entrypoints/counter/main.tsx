import { i18n } from '../../locales/words.ts';
import { render } from 'preact';
import { locale } from '../../components/locale.ts';
import { counterPlace } from '../../lib/links/counter-place.ts';
import { nameDocument } from '../../lib/platform/language.ts';
import { App } from './app.tsx';

nameDocument(locale(), i18n.t('showCustomer'));
const root = document.querySelector('#app');
if (root) render(<App {...counterPlace(location.hash.slice(1))} />, root);
