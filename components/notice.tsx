import { Icon } from './icon.tsx';
import * as icons from './icons.ts';
import * as rareIcons from './rare-icons.ts';

type NoticeKind = 'info' | 'done' | 'warn' | 'error';

const iconOf = { info: rareIcons.info, done: icons.check, warn: icons.warn, error: icons.alert } as const;

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
