import { Icon } from './icon.tsx';
import * as formIcons from './form-icons.ts';

/** What is wrong with a field and what to do, said where it stands. */
export const FieldError = ({ id, text }: { id: string; text: string }) => (
  <p class="FieldError" role="alert" id={id}>
    <Icon path={formIcons.alert} small />
    <span>{text}</span>
  </p>
);
