type Closable = { setAccessLevel(options: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void> };

const isClosable = (area: object): area is Closable => 'setAccessLevel' in area;

/** Closes a storage area to content scripts, where the browser can. We have none; no stranger's may read a key. */
export const closeStorage = async (area: object): Promise<void> => {
  if (isClosable(area)) await area.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
};
