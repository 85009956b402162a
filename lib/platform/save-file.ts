/** Long enough for the browser to have taken it; its address would keep it in memory as long as the page is open. */
const forgottenAfter = 60_000;

/** Saves a file the way a click on a link does: into the user's downloads, by the browser's own rules. */
export const saveFile = (blob: Blob, name: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), forgottenAfter);
};
