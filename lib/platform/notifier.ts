import type { Notifications, Permissions } from 'webextension-polyfill';

type Board = Pick<Notifications.Static, 'create' | 'clear' | 'onClicked'>;

type Parts = {
  /** There only once its permission is granted. */
  notifications: () => Board | undefined;
  permissions: Pick<Permissions.Static, 'onAdded'>;
  iconUrl: string;
  onClick: (id: string) => void;
};

export type Notice = { id: string; title: string; message: string };

/** Tells the user outside of any page, where he has allowed it. The same id again replaces what was told. */
export const createNotifier = ({ notifications, permissions, iconUrl, onClick }: Parts) => {
  const heard = (id: string) => {
    void notifications()?.clear(id);
    onClick(id);
  };
  const listen = () => notifications()?.onClicked.addListener(heard);
  listen();
  permissions.onAdded.addListener(listen);

  return async ({ id, title, message }: Notice): Promise<void> => {
    await notifications()?.create(id, { type: 'basic', iconUrl, title, message });
  };
};
