import { useEffect, useState } from 'preact/hooks';
import type { FileKind } from '../../components/export-menu.tsx';
import { accountName } from '../../components/mode-banner.tsx';
import type { Fault } from '../../lib/faults/fault.ts';
import type { Account } from '../../lib/links/account.ts';
import { dayOf } from '../../lib/links/days.ts';
import { listNameOf } from '../../lib/links/file-name.ts';
import type { LinkRow } from '../../lib/links/link.ts';
import { ask } from '../../lib/messages/ask.ts';
import { exportCsv } from '../../lib/pages/export-csv.ts';
import { breathe } from '../../lib/platform/breathe.ts';
import { pause } from '../../lib/platform/pause.ts';
import { saveFile } from '../../lib/platform/save-file.ts';

/** How the last file stands. `done`: so many rows. */
export type Exporting =
  | { status: 'none' }
  | { status: 'writing'; done: number; all: number }
  | { status: 'failed'; fault: Fault };

const none = (): Exporting => ({ status: 'none' });

type Tell = (exporting: Exporting) => void;
type Wanted = {
  account: Account;
  kind: FileKind;
  rows: readonly LinkRow[];
  onSaved: (name: string) => void;
};

const save = ({ account, kind, onSaved }: Wanted, texts: readonly string[]): Exporting => {
  const list = listNameOf(accountName(account), dayOf(Date.now()));
  const name = `${kind === 'charges' ? list.replace(/^links/u, 'payments') : list}.csv`;
  saveFile(new Blob([...texts], { type: 'text/csv;charset=utf-8' }), name);
  onSaved(name);
  return none();
};

/** The administrator's word of this moment counts, not that of when the page was opened. */
const mayExport = async (): Promise<boolean> => {
  const told = await ask('viewAccounts', null);
  return told.ok && told.value.canExport;
};

const write = async (wanted: Wanted, signal: AbortSignal, tell: Tell) => {
  const { account, kind, rows } = wanted;
  if (!(await mayExport())) return tell(none());
  const texts = await exportCsv(kind, rows, {
    list: (linkId, paging) => ask('listCharges', { accountId: account.id, linkId, paging }),
    pause: (duration) => pause(duration, signal),
    breathe,
    signal,
    tell: (done) => signal.aborted || tell({ status: 'writing', done, all: rows.length }),
  });
  if (signal.aborted) return undefined;
  return tell(texts.ok ? save(wanted, texts.value) : { status: 'failed', fault: texts.fault });
};

/** Writes what is shown into a file, one at a time; going elsewhere gives it up. */
export const useExport = (account: Account, shown: readonly LinkRow[], onSaved: Wanted['onSaved']) => {
  const [exporting, setExporting] = useState(none);
  const [wanted, setWanted] = useState<Wanted>();
  useEffect(() => {
    if (!wanted) return undefined;
    const writing = new AbortController();
    void write(wanted, writing.signal, setExporting);
    return () => writing.abort();
  }, [wanted]);
  return {
    exporting,
    onExport: (kind: FileKind) => {
      setExporting({ status: 'writing', done: 0, all: shown.length });
      setWanted({ account, kind, rows: shown, onSaved });
    },
    onStop: () => {
      setExporting(none());
      setWanted(undefined);
    },
  };
};
