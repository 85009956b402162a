import { useEffect, useState } from 'preact/hooks';
import { loadStyle } from '../../lib/platform/load-style.ts';

/** What is loaded only when it is needed, and the address of the styles that come with it. */
type Late = { styles: string };

/** Undefined until it is there: what was shown before stays that long. `load` is one and the same each time. */
export const useLate = <Module extends Late>(
  load: () => Promise<Module>,
  isNeeded: boolean,
): Module | undefined => {
  const [module, setModule] = useState<Module>();
  useEffect(() => {
    const fetched = async () => {
      const late = await load();
      await loadStyle(late.styles);
      setModule(late);
    };
    if (isNeeded) void fetched();
  }, [load, isNeeded]);
  return module;
};
