import type { Attachment } from 'svelte/attachments';

/**
 * Keeps the end of a form in sight, and the button there, while somebody writes in it. A keyboard on the screen takes
 * half the page, and a browser cares for the line that is written alone.
 */
export const endInSight: Attachment<HTMLElement> = (form) => {
  const seen = window.visualViewport;
  if (!seen) return;
  const bring = () => {
    const field = document.activeElement;
    if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;
    // Whoever has zoomed in looks where they want to.
    if (!form.contains(field) || seen.scale > 1) return;
    form.lastElementChild?.scrollIntoView({ block: 'nearest' });
    // Not every browser knows of its own keyboard when it scrolls.
    const covered = form.getBoundingClientRect().bottom - (seen.offsetTop + seen.height);
    if (covered > 0) scrollBy(0, covered);
    field.scrollIntoView({ block: 'nearest' });
  };
  const growth = new ResizeObserver(bring);
  growth.observe(form);
  form.addEventListener('focusin', bring);
  seen.addEventListener('resize', bring);
  return () => {
    growth.disconnect();
    form.removeEventListener('focusin', bring);
    seen.removeEventListener('resize', bring);
  };
};
