/** Closes the popup, which gives the focus back to the page. A side panel stays: it is there for the next link. */
export const closePopup = (): void => {
  if (!location.pathname.endsWith('/sidepanel.html')) close();
};
