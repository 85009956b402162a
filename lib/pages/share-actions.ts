import type { CounterPlace } from '../links/counter-place.ts';
import { fileNameOf } from '../links/file-name.ts';
import type { Told } from '../links/message.ts';
import { qrSvg } from '../links/qr.ts';
import { richTextOf } from '../links/rich-text.ts';
import type { ShareAction } from '../links/sharing.ts';
import { formatMoney } from '../money/format-amount.ts';
import type { Locale } from '../money/locale.ts';
import { copyText } from '../platform/clipboard.ts';
import { copyPicture, copyRich } from '../platform/rich-clipboard.ts';
import { share } from '../platform/own-share.ts';
import { openCounter } from '../platform/open-counter.ts';
import { qrPng } from '../platform/qr-picture.ts';
import { saveFile } from '../platform/save-file.ts';

export type Given = { place: CounterPlace; link: Told; language: Locale; message: string };

const named = ({ link, language }: Given): Promise<boolean> =>
  copyRich(richTextOf(link, formatMoney(link.amount, link.currency, language)));

const save = async (blob: Promise<Blob>, name: string): Promise<boolean> => {
  try {
    saveFile(await blob, name);
    return true;
  } catch {
    return false;
  }
};

const svgOf = async (text: string): Promise<Blob> => new Blob([qrSvg(text)], { type: 'image/svg+xml' });

const showAtCounter = async (place: CounterPlace): Promise<boolean> => {
  openCounter(place);
  return true;
};

/** Does it, and tells whether it is done. Call it in the click: clipboard and share are open only there. */
export const act = (action: ShareAction, given: Given): Promise<boolean> => {
  const { place, link, message } = given;
  switch (action) {
    case 'link':
      return copyText(link.paymentUri);
    case 'message':
      return copyText(message);
    case 'named':
      return named(given);
    case 'own':
      return share(link.title, message);
    case 'picture':
      return copyPicture(qrPng(link.paymentUri));
    case 'png':
      return save(qrPng(link.paymentUri), `${fileNameOf(link)}.png`);
    case 'svg':
      return save(svgOf(link.paymentUri), `${fileNameOf(link)}.svg`);
    case 'counter':
      return showAtCounter(place);
  }
};
