import type { Charge, Link } from './link.ts';

const timeOf = ({ paidAt, createdAt }: Charge): string => paidAt ?? createdAt;

/** When a link was last paid, ISO 8601 UTC; where nobody told, when it was made. */
export const paidAtOf = ({ charges, usedAt, createdAt }: Link): string => {
  const times = charges.data.filter(({ status }) => status === 'successful').map(timeOf);
  return times.toSorted().at(-1) ?? usedAt ?? createdAt;
};
