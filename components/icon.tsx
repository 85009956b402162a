/** A picture beside words that say the same: never the only sign of anything. `path` is one of `icons.ts`. */
export const Icon = ({ path, small = false }: { path: string; small?: boolean }) => (
  <svg class={small ? 'Icon Icon--s' : 'Icon'} viewBox="0 0 24 24" aria-hidden="true">
    <path d={path} />
  </svg>
);
