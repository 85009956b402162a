import { ok } from '../../lib/faults/fault.ts';
import type { OpenDraft } from '../../lib/links/attempt.ts';
import type { LinkRow } from '../../lib/links/link.ts';
import { typedIn } from '../../lib/links/typed-in.ts';
import type { AccountsView, Contract } from '../../lib/messages/contract.ts';
import { Detail } from '../../lib/pages/detail.tsx';
import type { OpenForm } from '../../lib/pages/link-asker.ts';
import type { Dispatch } from './actions.ts';

export type LinksProps = {
  view: AccountsView;
  /** The form behind, with what is being typed. */
  draft: OpenDraft;
  dispatch: Dispatch;
};

/** The form, filled like another link: what was typed comes back when that is cleared. */
const likeAnother = (draft: OpenDraft, { form, replaces }: Contract['makeAnother']['in']): OpenDraft => {
  const before = typedIn(draft, [form]);
  return {
    draftId: crypto.randomUUID(),
    form,
    ...(before && { selection: { text: form.title, before } }),
    ...(replaces && { replaces }),
  };
};

type Props = LinksProps & {
  linkId: string;
  /** What the list knows of it, to show at once. */
  known: LinkRow | undefined;
};

/** One link: the popup is its own form, which follows in its place. */
export const LinkScreen = ({ view, draft, dispatch, linkId, known }: Props) => {
  const openForm: OpenForm = async (another) => {
    dispatch({ type: 'formShown', draft: likeAnother(draft, another) });
    return ok(null);
  };
  return (
    <div class="Sheet">
      <div class="Sheet-body">
        <Detail
          account={view.account}
          linkId={linkId}
          {...(known && { known })}
          onClose={() => dispatch({ type: 'linksShown' })}
          onChanged={() => undefined}
          openForm={openForm}
        />
      </div>
    </div>
  );
};
