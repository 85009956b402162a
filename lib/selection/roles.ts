import { once } from './once.ts';
import type { Place, Sighting } from './sighting.ts';
import { units } from './units.ts';

const including = String.raw`(?: ?\(?(?:(?:incl\.?|including|inc\.?) ?(?:vat|tax|gst|shipping|delivery|postage)|税込み?|ค่าส่ง|ค่าจัดส่ง|ส่ง)\)?)?`;
const howMany = String.raw`(?: ?\(?\d{1,3} ?(?:${units})\)?)?`;
const linking = String.raw`(?: ?(?:is|was|of|amount|price|cost|comes to|will be|ทั้งหมด|ทั้งสิ้น|เป็นเงิน|เป็น|ราคา|金額|は|で))?`;
const gap = String.raw`${including}${howMany}${linking}[ :=|*_.…\-–—]*`;

const last =
  String.raw`(?<!\p{L})(?:grand total|total due|total payable|total to pay|net total|amount due|amount payable|balance due|please pay)|` +
  'ยอดสุทธิ|รวมสุทธิ|ราคาสุทธิ|รวมทั้งสิ้น|ยอดชำระ|ยอดที่ต้องชำระ|ยอดโอน|ยอดที่ต้องโอน|' +
  'ご?請求(?:金額|額)|お?支払い?(?:合計|総額|金額|額)|税込合計|総合計|総計';
const whole =
  String.raw`(?<!\p{L}|(?:sub|running|item|tax|vat|discount)[ -])total|(?:ยอดรวม|ราคารวม|(?<!\p{Script=Thai})รวม(?:เป็นเงิน|เงิน|ราคา)?|(?<!\p{Script=Thai})(?:ยอด|ราคา|รวม)?ทั้งหมด)|` +
  String.raw`合計|総額|お会計|(?<!\p{Script=Han})計`;

const was =
  'was|were|before|regular(?:ly)?(?: price)?|normal(?:ly)?(?: price)?|usual(?:ly)?(?: price)?|full price|list price|rrp|original(?:ly)?(?: price)?|old price';
const wasAlso = '(?:ราคา|จาก)?(?:ปกติ|เต็ม|เดิม)|จากราคา|จาก|通常(?:価格)?|定価|元値|旧価格|参考価格';
const now =
  'now(?: only| just)?|sale(?: price)?|our price|reduced to|เหลือ(?:เพียง|แค่)?|ลดเหลือ(?:เพียง|แค่)?|(?:ราคา)?พิเศษ(?:เพียง)?|→? ?(?:特価|セール(?:価格)?|今だけ)';

const patterns = once(() => ({
  totals: [new RegExp(`(?:${whole})${gap}$`, 'iu'), new RegExp(`(?:${last})${gap}$`, 'iu')],
  totalBehind: /^ ?(?:in total|total|altogether|ทั้งหมด)[.!)]{0,3}$/iu,
  was: new RegExp(
    String.raw`(?:(?<!\p{Script=Latin})(?:${was})|${wasAlso}|(?<!~~[^~]*)~~)[:は ]{0,2}$`,
    'iu',
  ),
  now: new RegExp(String.raw`^[ ,;:、|)(/→–—-]{0,3}(?:${now}|~~)[: は]{0,2}$`, 'iu'),
  taxedLeft: /(?:税込み?(?:価格)?|incl\.? (?:vat|tax|gst))[: ]{0,2}$/iu,
  taxedRight:
    /^ ?[([]?(?:税込み?(?!(?:価格)?[: ]?[¥\d])|incl(?:\.|uding|usive of)? ?(?:vat|tax|gst)|(?:vat|tax|gst) incl|รวม ?(?:vat|ภาษี))/iu,
  netLeft:
    /(?:税抜き?|税別|本体)(?:価格)?[: ]{0,2}$|(?:ไม่รวม|ก่อน) ?(?:vat|ภาษี)[: ]{0,2}$|(?:excl\.?|excluding|before) (?:vat|tax|gst)[: ]{0,2}$/iu,
  netRight: /^ ?[([]?(?:税抜|税別|本体|(?:ยัง)?ไม่รวม|(?:ex|excl|excluding|plus|before|net of)(?!\p{L}))/iu,
  partLeft:
    /(?:(?<!\p{L})sub-? ?total|(?<!\p{L})(?:each|ea\.?|unit price|price each|per \p{L}{1,9})|(?<![\p{N}.,])(?!1 )\d{1,3} ?(?:pcs?|pieces?|cups?|items?|box(?:es)?|packs?|bottles?|units?|tickets?|pax|people)[,:=-]?|小計|ละ|各|[月年日]額|[時日月]給|単価|お?一人様?)[: ]{0,2}$|(?:(?<!\d)1|一)(?:個|枚|杯|本|つ|泊|名様?|人)(?:あたり ?)?$/iu,
  partRight:
    /^ ?(?:(?:each|ea\.?|pp|p\/p|monthly|weekly|yearly|hourly|daily)(?!\p{L})|apiece|per |for the first |an? (?:piece|cup|night|person|head|day|month)|\/ ?\p{L}|ต่อ|あたり)/iu,
}));

/** 0: none. 1: a total. 2: the last of all totals. With the words that say so. */
export type Total = Place & { rank: number };

/** Whether the words around say that this is what is to be paid in all. */
export const totalOf = ({ left, right, start, end }: Sighting): Total => {
  const found = patterns().totals.map((pattern) => pattern.exec(left));
  const rank = found.findLastIndex((match) => match !== null) + 1;
  if (rank > 0) return { rank, start: start - left.length + (found[rank - 1]?.index ?? 0), end };
  const behind = patterns().totalBehind.exec(right);
  return { rank: behind ? 1 : 0, start, end: end + (behind?.[0].length ?? 0) };
};

export const isTaxed = ({ left, right }: Sighting): boolean =>
  patterns().taxedLeft.test(left) || patterns().taxedRight.test(right);

/** Tax is still to be added. */
export const isNet = ({ left, right }: Sighting): boolean =>
  patterns().netLeft.test(left) || patterns().netRight.test(right);

/** It is the price of one, or a sum before something is added. */
export const isPart = ({ left, right }: Sighting): boolean =>
  patterns().partLeft.test(left) || patterns().partRight.test(right);

/** Where the words "was", "ปกติ", "定価" or a stroke begin before a price of the past. */
export const wasFrom = ({ left, start }: Sighting): number | undefined => {
  const match = patterns().was.exec(left);
  return match ? start - left.length + match.index : undefined;
};

/** Whether this, between two prices, says that the second one is in force. */
export const saysNow = (between: string): boolean => patterns().now.test(between);

const bareTotal = once(
  () =>
    new RegExp(String.raw`(?:${last}|${whole})${gap}(?<number>\d[\d.,]*)(?![\d.,]| ?(?:${units}|%))`, 'giu'),
);

/** A total that is a number without a mark of money, and where its words begin. */
export type BareTotal = Place & { wordsStart: number; number: string };

/** Where a total is given as a number without a mark of money. */
export const findBareTotals = (text: string): BareTotal[] =>
  Array.from(text.matchAll(bareTotal()), (match) => {
    const number = match.groups?.['number'] ?? '';
    const end = match.index + match[0].length;
    return { wordsStart: match.index, start: end - number.length, end, number };
  });
