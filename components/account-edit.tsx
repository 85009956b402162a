import { i18n } from '../locales/words.ts';
import type { ComponentChildren, TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { Fault } from '../lib/faults/fault.ts';
import type { AccountRow, Colour, Keeping, KeepingChoice as Choice, Start } from '../lib/links/account.ts';
import { ColourChoice } from './colour-choice.tsx';
import { useFirstFocus } from './first-focus.ts';
import { FormButtons } from './form-buttons.tsx';
import { textIn } from './form-text.ts';
import { KeepingChoice } from './keeping-choice.tsx';
import { NewPassphrase, problemOf } from './new-passphrase.tsx';
import { StartFields } from './start-fields.tsx';
import type { KeepingRules } from './use-keeping.ts';
import { useKeeping } from './use-keeping.ts';

type AccountChange = { name: string; colour: Colour; start: Start; choice: Choice | undefined };

type Props = {
  row: AccountRow & { keeping: Keeping };
  rules: KeepingRules;
  /** The administrator has set the currency. */
  isCurrencyManaged: boolean;
  isBusy: boolean;
  fault: Fault | undefined;
  /** Opens the sealed keys; shown where that must come first. */
  unlock: ComponentChildren;
  onSave: (change: AccountChange) => void;
  onCancel: () => void;
};

const NameField = ({ name, placeholder }: { name: string; placeholder: string }) => (
  <div class="SetRow">
    <label class="Label" for="account-name">
      {i18n.t('accountName')}
    </label>
    <span class="Box">
      <input
        id="account-name"
        name="account-name"
        maxLength={60}
        ref={useFirstFocus<HTMLInputElement>()}
        defaultValue={name}
        placeholder={placeholder}
      />
    </span>
  </div>
);

/** A key can be moved out of the safe or into it only while that is open. */
const mustUnlock = (kept: Keeping, wanted: Keeping, { lock }: KeepingRules): boolean =>
  lock === 'locked' && kept !== wanted && (kept === 'locked' || wanted === 'locked');

/** What the merchant calls an account, what its forms begin with, and how its key is kept. */
export const AccountEdit = (props: Props) => {
  const { row, rules, isCurrencyManaged, isBusy, fault, unlock, onSave, onCancel } = props;
  const { account } = row;
  const [colour, setColour] = useState(account.colour);
  const [start, setStart] = useState(account.start);
  const { keeping, choose, needsPassphrase, problem, read } = useKeeping(row.keeping, rules);
  const isLocked = mustUnlock(row.keeping, keeping, rules);
  const save = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const choice = isBusy || isLocked ? undefined : read(event.currentTarget);
    const name = textIn(event.currentTarget, 'account-name');
    const isMoved = keeping !== row.keeping;
    if (choice) onSave({ name, colour, start, choice: isMoved ? choice : undefined });
  };
  return (
    <>
      <form class="EditForm" onSubmit={save}>
        <NameField name={account.name ?? ''} placeholder={account.email ?? account.id} />
        <ColourChoice chosen={colour} onChoose={setColour} />
        <StartFields
          start={start}
          currencies={account.currencies}
          isCurrencyManaged={isCurrencyManaged}
          onChange={setStart}
        />
        <KeepingChoice chosen={keeping} isPassphraseRequired={rules.isPassphraseRequired} onChoose={choose} />
        {needsPassphrase && <NewPassphrase problem={problem ?? problemOf(fault)} />}
        <FormButtons label={i18n.t('save')} isBusy={isBusy} isLocked={isLocked} onCancel={onCancel} />
      </form>
      {isLocked && unlock}
    </>
  );
};
