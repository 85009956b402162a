import { answered, badRequest, notFound } from './answer.ts';
import type { Answer } from './answer.ts';
import { tellingOf } from './office.ts';
import type { Call, Office } from './office.ts';
import { pagingDefaults, pagingSchema, takePage } from './paging.ts';
import { check, readQuery } from './params.ts';
import { showCharge } from './show-charge.ts';
import { showLink } from './show-link.ts';
import type { LinkTelling } from './show-link.ts';
import { showList } from './show-list.ts';

type Listed<Row> = {
  location: string;
  rows: readonly Row[];
  show: (row: Row, telling: LinkTelling) => object;
};

const tellList = <Row extends { createdAt: string }>(
  call: Call,
  telling: LinkTelling,
  { location, rows, show }: Listed<Row>,
): Answer => {
  const asked = check(pagingSchema, { ...pagingDefaults(telling.asOf), ...readQuery(call.query) });
  if (!asked.ok) return badRequest(asked.faults);
  const page = takePage(rows, asked.value);
  const data = page.rows.map((row) => show(row, telling));
  return answered(showList({ ...asked.value, location, total: page.total, data }, call.version));
};

/** GET /links. Deleted links are listed and counted. */
export const listLinks = async (office: Office, call: Call): Promise<Answer> => {
  const ledger = await office.state.read();
  const listed = { location: '/links', rows: ledger.links(), show: showLink };
  return tellList(call, tellingOf(office, call, ledger), listed);
};

/** GET /links/{id}/charges */
export const listCharges = async (office: Office, call: Call): Promise<Answer> => {
  const ledger = await office.state.read();
  if (!ledger.link(call.id)) return notFound(`link ${call.id}`);
  const listed = {
    location: `/links/${call.id}/charges`,
    rows: ledger.chargesOf(call.id),
    show: showCharge,
  };
  return tellList(call, tellingOf(office, call, ledger), listed);
};

/** GET /charges/{id} */
export const retrieveCharge = async (office: Office, call: Call): Promise<Answer> => {
  const ledger = await office.state.read();
  const charge = ledger.charge(call.id);
  if (!charge) return notFound(`charge ${call.id}`);
  return answered(showCharge(charge, tellingOf(office, call, ledger)));
};
