/** Fired on `window` when something was written that the page on the screen may show as it was before. */
export const pageOutdatedEvent = 'kit:page-outdated';
