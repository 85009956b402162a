import { useEffect, useState } from 'preact/hooks';

/** What is loaded only when it is needed, and the styles that come with it. */
type Late = { loadStyles: () => Promise<unknown> };

/** Undefined until it is there: what was shown before stays that long. `load` is one and the same each time. */
export const useLate = <Module extends Late>(
  load: () => Promise<Module>,
  isNeeded: boolean,
): Module | undefined => {
  const [module, setModule] = useState<Module>();
  useEffect(() => {
    const fetched = async () => {
      const late = await load();
      await late.loadStyles();
      setModule(late);
    };
    if (isNeeded) void fetched();
  }, [load, isNeeded]);
  return module;
};
