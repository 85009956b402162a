import { i18n } from '../locales/words.ts';
import { Icon } from './icon.tsx';
import * as icons from './icons.ts';

const dashboard = 'https://dashboard.omise.co/';

/** Leads to where Omise itself shows what there is. */
export const LookButton = () => (
  <a class="Button" href={dashboard} target="_blank" rel="noreferrer">
    <Icon path={icons.open} />
    {i18n.t('openDashboard')}
  </a>
);
