import type { Idle, Permissions } from 'webextension-polyfill';

type Parts = {
  /** There only once its permission is granted. */
  idle: () => Pick<Idle.Static, 'onStateChanged'> | undefined;
  permissions: Pick<Permissions.Static, 'onAdded'>;
  onScreenLock: () => void;
};

/** Hears of the screen's lock, where the user has allowed it: now, or from when that is. */
export const watchScreenLock = ({ idle, permissions, onScreenLock }: Parts): void => {
  const listener = (state: Idle.IdleState) => {
    if (state === 'locked') onScreenLock();
  };
  const listen = () => idle()?.onStateChanged.addListener(listener);
  listen();
  permissions.onAdded.addListener(listen);
};
