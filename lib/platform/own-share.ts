/** Whether the browser has a way of its own to share: phones, Windows and macOS do, Linux and Firefox do not. */
export const canShare = (): boolean => 'share' in navigator;

/** Hands a message over; call it in the click. False where it went nowhere: the user thought better of it. */
export const share = async (title: string, text: string): Promise<boolean> => {
  try {
    await navigator.share({ title, text });
    return true;
  } catch {
    return false;
  }
};
