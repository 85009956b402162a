import { render } from 'preact-render-to-string';
import { emptyForm } from '../../lib/links/form-draft.ts';
import { App } from './app.tsx';

/** The form as HTML, for the page's file: the words are those of the catalogue in force. */
export const prerender = (): string => render(<App typed={emptyForm('')} />);
