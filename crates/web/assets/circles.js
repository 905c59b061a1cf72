// Comfort, never need: without it the page of a meeting asks anew every half minute.
"use strict";
(() => {
  const table = document.querySelector("[data-live-page]");
  if (!table || !window.EventSource) return;
  const heard = document.querySelector("[data-heard]");
  const line = new EventSource(table.dataset.livePage);
  let first = true;
  line.addEventListener("table", event => {
    if (table.innerHTML.trim() !== event.data.trim() && table.dataset.last !== event.data) {
      table.innerHTML = event.data;
      if (!first && heard) heard.textContent = `Changed at ${new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" })}.`;
    }
    table.dataset.last = event.data;
    first = false;
  });
  // Closed, left, or signed out: nothing of it stays on this screen.
  line.addEventListener("gone", () => { line.close(); table.replaceChildren(); location.reload(); });
  addEventListener("pagehide", () => line.close());
})();
