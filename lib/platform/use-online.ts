import { useEffect, useState } from 'preact/hooks';
import { isOnline, watchConnection } from './connection.ts';

export const useOnline = (): boolean => {
  const [online, setOnline] = useState(isOnline);
  useEffect(() => watchConnection(setOnline), []);
  return online;
};
