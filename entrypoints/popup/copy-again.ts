import type { Link } from '../../lib/links/link.ts';
import { copyText } from '../../lib/platform/clipboard.ts';
import type { Dispatch } from './actions.ts';
import { copyStateOf } from './actions.ts';

/** Copies the address of a link that was made, and tells whether that worked. */
export const copyAgain = async (dispatch: Dispatch, { paymentUri }: Link) => {
  dispatch({ type: 'copied', copy: await copyStateOf(copyText(paymentUri)) });
};
