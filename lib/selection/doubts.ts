import { once } from './once.ts';
import type { Sighting } from './sighting.ts';

// Written without blanks between words: a number may touch their letters.
const spaceless = String.raw`[\p{scx=Thai}\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]`;

// Each line is a way in which a number with a mark of money beside it is not simply the price. `left` and
// `right` look beside the price, marks included; `bareLeft` and `bareRight` beside a number without a mark there.
const doubts = once(() => ({
  left: [
    /[-–‐‑]$|− ?$/u, // a minus, or a hyphen that may be one
    /^[-–—] $/u,
    /(?<!\.{3})[.,]$/u, // "1, 250" and "No.50", but not the dots of a menu
    /\p{N}$/u, // "120฿60"
    /\p{N}(?:[^\p{L}\s)\]]+|\p{Lm})$/u, // "15/฿20", "1'250", "12:30"
    /\p{N} ?(?:[@+~〜至到]|to|から) ?$/iu, // "50 to ฿60"
    /(?<!\p{Sc} ?[\d.,]*)\p{N} ?(?:&|or|and|หรือ|และ) ?$/iu, // "2 or ฿60", but not "฿50 or ฿60"
    /(?<!\p{L})[x×✕✖*] ?$/iu, // "2 pcs × ฿60"
    /(?:% ?(?:of|ของ|จาก|の)|half of) ?$/iu,
    /\p{Sc}$/u,
    /(?:(?<!~)~|[〜≈±]|約(?:税込)?) ?$/u, // but "~~฿150~~ ฿120" is struck out
    /(?:およそ|ประมาณ|เริ่มต้น|เริ่มต้นที่|ตั้งแต่|ไม่เกิน|ถึง|ลด|แถม|เงินคืน|ฟรี|ทอน|หัก|เริ่ม|เกิน|กว่า|ทอง(?:คำ|แท่ง)?(?:หนัก)?) ?$/u,
    /^change:? $/iu,
    /[<>≤≥] ?$|(?:最大|最低|あと|プラス|マイナス|返金|差額)[: ]{0,2}$/u,
    /(?<!\p{L})(?:from|starting at|starts at|as low as|about|almost|nearly|roughly|circa|ca\.|at most|at least|max\.|maximum|min\.|minimum|approx\.?|around|up to|over|under|below|above|save|off|minus|less|discount|refund|rebate|cashback)(?: of)?:? $/iu,
  ],
  bareLeft: [
    new RegExp(`(?!${spaceless})\\p{L}$`, 'u'), // "x120"
    /[〇一二三四五六七八九十百千万億兆萬] ?$/u, // "1万5000円"
    /(?:(?<!ส)ร้อย|พัน|หมื่น|แสน|ล้าน|hundred|thousand|million) ?$/iu,
    /\p{N} ?[-–—/] ?$|\p{N} [.,'’] ?$/u, // "50 - 60 THB", "1 . 5 THB"
  ],
  right: [
    /^[-−–‐‑]/u,
    /^\p{N}/u,
    /^(?!~~)(?:[^\p{L}\s([]+|\p{Lm})\p{N}/u, // "฿50-60", "฿120/2"
    /^ ?(?:[-−–—~〜/÷@&至到]|to|or|ถึง|หรือ|から) ?\p{N}/iu, // "฿50 to 60"
    /^ ?(?:[×✕✖*]|[xх](?!\p{Script=Latin}))/iu, // "฿120 x 2"
    /^ ?(?:and |และ)?\p{N}+ ?(?:สตางค์|สต\.|สลึง|satang|cents?|sen|pence|銭)/iu, // "120 บาท 50 สตางค์"
    /^ ?(?:~(?!~)|[〜+%‰])/u, // "1,200円〜", "฿100++"
    /^[^\p{L}\p{N}]*[-−–]\p{N}+ ?%/u, // "฿120 (-20%)"
    /^ ?(?:玉|札|硬貨|くらい|ぐらい|ほど|未満|まで|台|相当|分の|お得|กว่า|から(?!揚|あげ)|以上|以下|前後|程度|引き|割引|オフ|ขึ้นไป|(?:or more|and up|off|discount|refund|rebate|cashback)(?!\p{L}))/iu,
    /^ ?\(\p{Lu}{3}\)|^ ?[([]?(?:外税|税[^込抜別]{1,5}[別抜])/u, // "$5 (CAD)", "1,200円(税10%別)"
  ],
  bareRight: [
    /^[\p{Script=Latin}\p{N}\p{M}]/u, // "฿1.5k"
    /^ ?\p{No}|^ \p{N}\/\p{N}/u, // "฿120 ½"
    /^ ?(?:k|m|mn|mil|mio|mln|b|bn|hundred|thousand|lakh|million|billion|crore)(?!\p{L})/iu,
    /^ ?(?:[百千万億兆萬]|ร้อย|พัน|หมื่น|แสน|ล้าน|ล\.)/u,
  ],
}));

const some = (patterns: RegExp[], text: string): boolean => patterns.some((pattern) => pattern.test(text));

// "1 250 THB", "12 99 €": the blank may be a group's, or the end of a line before small cents.
const isTornLeft = ({ left, prefix, number }: Sighting): boolean =>
  prefix === '' && /\p{N} ?[.,'’]? $/u.test(left) && /^(?:\d{1,2}$|\d{3}(?!\d))/u.test(number);

const isTornRight = ({ number, suffix, right }: Sighting): boolean =>
  suffix === '' && !number.includes('.') && /^(?: ?[.,'’]? \p{N}{2,3}(?!\p{N})| [.,'’] ?\p{N})/u.test(right);

// "1042 THB 500": the mark touches neither number.
const isBetween = ({ left, prefix }: Sighting): boolean => prefix.endsWith(' ') && /\p{N} $/u.test(left);

/** Whether the price may be another amount than its number says: then nothing is filled in. */
export const isDoubtful = (sighting: Sighting): boolean =>
  some(doubts().left, sighting.left) ||
  some(doubts().right, sighting.right) ||
  (sighting.prefix === '' && some(doubts().bareLeft, sighting.left)) ||
  (sighting.suffix === '' && some(doubts().bareRight, sighting.right)) ||
  isTornLeft(sighting) ||
  isTornRight(sighting) ||
  isBetween(sighting);
