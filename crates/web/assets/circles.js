// Comfort, never need: without it the page of a meeting stands as it was asked for, with a link to look again.
"use strict";
(() => {
  const table = document.querySelector("[data-live-page]");
  if (!table || !window.EventSource) return;
  const heard = document.querySelector("[data-heard]");
  const say = words => { if (heard) heard.textContent = words; };
  const line = new EventSource(table.dataset.livePage);
  let first = true;
  line.addEventListener("table", event => {
    if (table.innerHTML.trim() !== event.data.trim() && table.dataset.last !== event.data) {
      const at = table.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
      table.innerHTML = event.data;
      if (at) table.querySelector(`a[href="${CSS.escape(at)}"]`)?.focus();
      if (!first) say(`Changed at ${new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" })}.`);
    }
    table.dataset.last = event.data;
    first = false;
  });
  // Closed, left, or signed out: nothing of it stays on this screen.
  line.addEventListener("gone", () => { line.close(); table.replaceChildren(); location.reload(); });
  // The line broke, and whoever asked again was told no: they may not see it any more, or too many pages are open.
  line.addEventListener("error", () => {
    if (line.readyState !== EventSource.CLOSED) return;
    table.replaceChildren();
    say("This page hears nothing any more. Load it again to see the table.");
  });
  addEventListener("pagehide", () => line.close());
})();
