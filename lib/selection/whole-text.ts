import { once } from './once.ts';
import { units } from './units.ts';

// What a text says anywhere, and not beside its price. Each is a reason to ask.
const patterns = once(() => ({
  parts: [
    /\b(?:deposit|paid|prepaid|advance|instal\w*|remaining|balance of|half|change|cash|partial\w*|today|upfront|on arrival|later)\b/iu,
    /มัดจำ|ชำระแล้ว|จ่ายแล้ว|โอนแล้ว|ค้าง|คงเหลือ|งวด|แบ่งจ่าย|เงินทอน|ครึ่ง|วันนี้จ่าย/u,
    /内金|手付|前払|残金|残額|分割|支払済|入金済|お?預か?り|お?釣り|頭金|本日/u,
  ],
  rough: [
    /estimat|so far|without|calculated at|previous|last month|โดยประมาณ|คร่าว|รวมๆ|รวมกับ|เดือนที่แล้ว|概算|前回|後ほど/iu,
  ],
  past: [/\bpaid\b/iu, /ชำระแล้ว|จ่ายแล้ว|โอนแล้ว|เงินทอน/u, /支払済|入金済|お?釣り/u],
  portion: [
    /\d ?% ?(?:deposit|down|up ?front|in advance|now|today|first)\b|\b(?:deposit|down ?payment|advance|up ?front)\b[^\n]{0,12}\d ?%/iu,
    /\bhalf (?:now|today|up ?front|deposit|down|first|on|in advance|paid)\b|\bpay half\b/iu,
    /มัดจำ(?:[^\n]{0,8}\d ?%|ครึ่ง)|\d ?% ?มัดจำ|จ่าย(?:ก่อน)?ครึ่ง|ครึ่ง(?:หนึ่ง)?ก่อน/u,
    /(?:内金|手付金?|頭金|前払い?|前金)[^\n]{0,6}(?:\d ?[%％]|半額|半分)|(?:\d ?[%％]|半額|半分)[^\n]{0,4}(?:内金|手付|頭金|前払|前金)/u,
  ],
  less: [
    /[\d%] ?off\b|\bless ?[\d(]|\b(?:minus|discount|coupon|voucher|promo|rebate|cashback|refund|points)\b/iu,
    /ส่วนลด|ลด(?!เหลือ)|คูปอง|เครดิต|แต้ม/u,
    /割引|値引|クーポン|ポイント|[円%割]引き|オフ(?!で\n)/u,
  ],
  more: [
    /(?:shipping|delivery|postage|fee|tip|service|tax|vat|gst|ค่าส่ง|ค่าจัดส่ง|ค่าบริการ|送料|手数料|消費税)[: ]{0,2}\+? ?\d[\d.,]*(?![\d.,]| ?%)/iu,
    /not incl|excluding|excl\.|ไม่รวม|別途|送料別/iu,
  ],
  shared: [/\bsplit\b|หาร|割り勘|คนละ/iu],
  counted: [
    /(?:qty|quantity|จำนวน|数量|個数)[.: ]{0,2}(?!1(?!\d))\d/iu,
    /\((?!1\))\d{1,2}\)|^[2-9] \p{Script=Latin}|คูณ/u,
    /\b(?:two|three|four|five|six|seven|eight|nine|ten|dozen|couple|twice)\b(?!-)|(?:^| )\d{1,3} ?@|:\d\d ?[x×]/iu,
    new RegExp(`(?:สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|[二三四五六七八九十]) ?(?:${units})`, 'iu'),
    new RegExp(String.raw`\n.*(?<![\p{N}.,])(?!1(?!\d))\d{1,3} ?(?:${units})(?!\p{Script=Latin})`, 'isu'),
  ],
}));

type Reason = keyof ReturnType<typeof patterns>;

/** Whether `text`, with an end of line where its price stands, gives one of these reasons to ask what is to be paid. */
export const says = (text: string, ...reasons: readonly Reason[]): boolean =>
  reasons.some((reason) => patterns()[reason].some((pattern) => pattern.test(text)));

const bare = once(() => ({
  written:
    /(?<![\d.,:/-]|(?:was|เต็ม|ปกติ|เดิม|จาก|定価|通常) ?)(?:\d[\d,]*\.\d\d|\d{1,3}(?:,\d{3})+)(?![\d.,:/]|\p{L})/u,
  last: /(?<![\p{L}\p{N}.,:/#-])(?!0|20\d\d(?!\d)|25\d\d(?!\d))\d{1,6}(?:,\d{3})*(?=$|[\n,;)]| ?\()/u,
}));

/** Whether a number without a mark of money may be one more price: written as money, or after the price, as the last word. */
export const hasBarePrice = (before: string, after: string): boolean =>
  bare().written.test(`${before}\n${after}`) || bare().last.test(after);

// What may stand between two places that say the same price: "฿120 (incl. VAT ฿120)".
const taxWords = /税込み?|税抜き?|税別|本体|価格|消費税|incl(?:uding)?|excl(?:uding)?|vat|tax|gst/giu;

/** Whether nothing but signs and words of tax stands there: both sides are prices of one thing. */
export const joinsPrices = (between: string): boolean => !/[\p{L}\p{N}]/u.test(between.replace(taxWords, ''));
