import type { FormDraft } from '../../lib/links/form-draft.ts';
import { emptyForm } from '../../lib/links/form-draft.ts';

const valueOf = (root: ParentNode, name: string): string =>
  root.querySelector<HTMLInputElement>(`input[name=${name}]`)?.value ?? '';

/** What the merchant typed into the form before its script ran. */
export const typedSoFar = (root: ParentNode): FormDraft => ({
  ...emptyForm(''),
  amount: valueOf(root, 'amount'),
  title: valueOf(root, 'title'),
  description: valueOf(root, 'description'),
  multiple: root.querySelectorAll<HTMLInputElement>('input[name=multiple]')[1]?.checked ?? false,
});
