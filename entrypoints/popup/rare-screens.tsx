/** Screens and words that most openings of the popup never show: loaded when one is needed, so that the form is there sooner. */
export { fieldFaultWords } from '../../components/field-words.ts';
export { LinkRefused } from '../../components/link-refused.tsx';
export { PopupBroken } from '../../components/popup-broken.tsx';
export { Welcome } from '../../components/welcome.tsx';
