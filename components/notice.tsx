import { Icon } from './icon.tsx';
import * as formIcons from './form-icons.ts';
import * as icons from './icons.ts';

type NoticeKind = 'info' | 'done' | 'warn' | 'error';

const iconOf = { info: icons.info, done: icons.check, warn: icons.warn, error: formIcons.alert } as const;

type Props = { kind: NoticeKind; title: string; text: string; icon?: string };

/** What happened, then what to do next. Refused and unknown are said at once, the rest politely. */
export const Notice = ({ kind, title, text, icon = iconOf[kind] }: Props) => (
  <div class="Notice" data-kind={kind} role={kind === 'warn' || kind === 'error' ? 'alert' : 'status'}>
    <Icon path={icon} />
    <div>
      <h2>{title}</h2>
      <p>{text}</p>
    </div>
  </div>
);
