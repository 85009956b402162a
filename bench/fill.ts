import { chargeOn, insufficientFund } from '../lib/sandbox/charging.ts';
import { newSuffix } from '../lib/sandbox/ids.ts';
import type { ChargeRecord, LinkRecord } from '../lib/sandbox/records.ts';
import { memoryStore, type SandboxStore } from '../lib/sandbox/store.ts';
import { toSeconds } from '../lib/sandbox/time.ts';

export const linkCount = 10_000;
const chargeCount = 3000;

// Each key of “latte” leaves fewer of them.
const titles = [
  'Hot latte',
  'Latin dance, one lesson',
  'Late checkout, room 12',
  'Lattice pie',
  'Lamp for the terrace',
  'Lunch for two',
  'กาแฟลาเต้ร้อน',
  'ค่ามัดจำห้องพัก',
  '抹茶ラテ',
  'お部屋のご予約金',
] as const;

const at = (hour: number): string => toSeconds(Date.UTC(2024, 0, 1) + hour * 3_600_000);

/** The same numbers every time. Park and Miller's. */
const seeded = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
};

type Dice = ReturnType<typeof seeded>;

const idWith = (dice: Dice): string => newSuffix((length) => Uint8Array.from({ length }, () => dice(256)));

const linkWith = (dice: Dice, seq: number): LinkRecord => {
  const id = idWith(dice);
  const title = titles[dice(titles.length)] ?? titles[0];
  return {
    kind: 'link',
    id: `link_test_${id}`,
    code: id.toUpperCase(),
    seq,
    amount: 2000 + dice(1_000_000),
    currency: dice(4) === 0 ? 'JPY' : 'THB',
    title: `${title} #${seq}`,
    description: `${title}. Thank you for your order, ขอบคุณค่ะ`,
    multiple: dice(3) === 0,
    createdAt: at(seq),
    ...(dice(12) === 0 && { deletedAt: at(seq + 48) }),
  };
};

const chargeWith = (dice: Dice, link: LinkRecord, seq: number): ChargeRecord => ({
  ...chargeOn(link, { id: `chrg_test_${idWith(dice)}`, seq, createdAt: at(link.seq + 24) }),
  ...(dice(5) === 0 && { failure: insufficientFund }),
});

// A few of those that many can pay were tried more often than a link tells by itself.
const popular = 20;

const triedLinks = (dice: Dice, links: readonly LinkRecord[]): LinkRecord[] => {
  const many = links.filter(({ multiple }) => multiple);
  const single = links.filter(({ multiple, deletedAt }) => !multiple && !deletedAt);
  return Array.from({ length: chargeCount }, (_, index) =>
    index % 3 === 0 ? many[dice(popular)] : single[index],
  ).filter((link) => link !== undefined);
};

const paidLinks = (links: readonly LinkRecord[], charges: readonly ChargeRecord[]): LinkRecord[] => {
  const paidAt = new Map(
    charges.filter(({ failure }) => !failure).map((charge) => [charge.link, charge.createdAt]),
  );
  return links.flatMap((link) => {
    const usedAt = link.multiple ? undefined : paidAt.get(link.id);
    return usedAt === undefined ? [] : [{ ...link, usedAt }];
  });
};

/** What a busy merchant has after a year: 10,000 links of all kinds, 3,000 tries to pay them; always the same. */
export const filledStore = async (): Promise<SandboxStore> => {
  const dice = seeded(7440);
  const store = memoryStore();
  const links = Array.from({ length: linkCount }, (_, seq) => linkWith(dice, seq));
  const charges = triedLinks(dice, links).map((link, index) => chargeWith(dice, link, linkCount + index));
  await store.save([...links, ...charges]);
  await store.save(paidLinks(links, charges));
  return store;
};
