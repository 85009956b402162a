import type { PayerAnswer, PayerView } from '../lib/links/payer-view.ts';
import type { Payer } from '../lib/sandbox/payer.ts';
import { digitsOf } from '../lib/money/currency.ts';

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

const sum = ({ amount, currency }: PayerView): string =>
  `${(amount / 10 ** digitsOf(currency)).toFixed(digitsOf(currency))} ${currency}`;

const page = (title: string, content: string, status = 200): Response =>
  new Response(
    `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(title)}</title>
<p role="status">Sandbox: no real money</p>
<main>${content}</main>
`,
    {
      status,
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Cache-Control': 'no-store',
        'Content-Security-Policy': "default-src 'none'; form-action 'self'; frame-ancestors 'none'",
      },
    },
  );

const buttons = `<form method="post">
<button name="try" value="pay">Pay</button>
<button name="try" value="decline">Decline</button>
</form>`;

const sayState = ({ state }: PayerView): string => {
  if (state === 'paid') return '<p>This link is paid.</p>';
  return state === 'open' ? buttons : '<p>This link was deleted.</p>';
};

const showView = (view: PayerView, notice = ''): Response =>
  page(
    `${view.title} – ${view.shop}`,
    `<p>${escape(view.shop)} asks you for</p>
<p><strong>${sum(view)}</strong></p>
<h1>${escape(view.title)}</h1>
<p>${escape(view.description)}</p>
${notice}${sayState(view)}`,
  );

const unknown = () => page('Not found', '<h1>No such link</h1>', 404);

const notices = {
  paid: '<p role="alert">Payment successful.</p>',
  declined: '<p role="alert">The card was declined.</p>',
  closed: '<p role="alert">Nothing was paid.</p>',
} as const;

const showEnd = (answer: PayerAnswer): Response =>
  answer.outcome === 'unknown' ? unknown() : showView(answer.view, notices[answer.outcome]);

/** The payer's pages, plain HTML: GET shows what is asked, POST with `try` pays or declines. */
export const servePayer = async (payer: Payer, code: string, request: Request): Promise<Response> => {
  if (request.method !== 'POST') {
    const view = await payer.view(code);
    return view ? showView(view) : unknown();
  }
  const form = new URLSearchParams(await request.text());
  return showEnd(await (form.get('try') === 'pay' ? payer.pay(code) : payer.decline(code)));
};
