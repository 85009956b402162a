import type { Events, Notifications, Permissions } from 'webextension-polyfill';

type Shown = {
  type: 'basic';
  iconUrl: string;
  title: string;
  message: string;
  buttons?: { title: string }[];
};

type Board = Pick<Notifications.Static, 'clear' | 'onClicked'> & {
  create: (id: string, shown: Shown) => Promise<unknown>;
  /** Firefox has no buttons, and refuses a notification that asks for one. */
  onButtonClicked?: Events.Event<(id: string, index: number) => void>;
};

type Parts = {
  /** There only once its permission is granted. */
  notifications: () => Board | undefined;
  permissions: Pick<Permissions.Static, 'onAdded'>;
  iconUrl: string;
  onClick: (id: string) => void;
  onButton: (id: string) => void;
};

/** `button`: what else can be done with it than be clicked, where the browser has buttons. */
export type Notice = { id: string; title: string; message: string; button?: string };

/** Tells the user outside of any page, where he has allowed it. The same id again replaces what was told. */
export const createNotifier = ({ notifications, permissions, iconUrl, onClick, onButton }: Parts) => {
  const clear = async (id: string): Promise<void> => void (await notifications()?.clear(id));
  const heard = (id: string) => {
    void clear(id);
    onClick(id);
  };
  const listen = () => {
    const board = notifications();
    board?.onClicked.addListener(heard);
    board?.onButtonClicked?.addListener(onButton);
  };
  listen();
  permissions.onAdded.addListener(listen);

  return {
    clear,
    show: async ({ id, title, message, button }: Notice): Promise<void> => {
      const board = notifications();
      const buttons = board?.onButtonClicked && button !== undefined ? { buttons: [{ title: button }] } : {};
      await board?.create(id, { type: 'basic', iconUrl, title, message, ...buttons });
    },
  };
};
