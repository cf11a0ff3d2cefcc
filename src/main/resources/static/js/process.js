// Draws the process of a case: what is done, what is in hand, what waits for which hour.
// <div data-process="/api/v1/cases/REF/process">; the list beside it says the same without script.
(() => {
  "use strict";

  // bpmn-js builds its frame from constant strings. Where the browser enforces Trusted Types, exactly those strings pass,
  // without their style attributes (the style sheet has the same rules); anything else is refused.
  const OWN_FRAME = /^\s*<(div class="(djs|bjs)-|link\/>|a href="https?:\/\/bpmn\.io")/;
  if (window.trustedTypes && !window.trustedTypes.defaultPolicy) {
    window.trustedTypes.createPolicy("default", {
      createHTML: (html) => (OWN_FRAME.test(html) ? html.replace(/\sstyle="[^"]*"/g, "") : null),
    });
  }

  const note = (words, tone) => {
    const element = document.createElement("div");
    element.className = tone ? `step-note step-note--${tone}` : "step-note";
    element.textContent = words;
    return element;
  };

  // The drawing that bpmn-js measures text in; made here, because it would hide it by a style attribute.
  const measuring = () => {
    if (!document.getElementById("helper-svg")) {
      const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
      svg.id = "helper-svg";
      svg.setAttribute("aria-hidden", "true");
      document.body.append(svg);
    }
  };

  const idOf = (step) => (typeof step === "string" ? step : (step.activity ?? step.id));

  const when = (due) =>
    new Intl.DateTimeFormat(document.documentElement.lang || "en", { dateStyle: "medium", timeStyle: "short" }).format(
      new Date(due),
    );

  const draw = async (host) => {
    const answer = await fetch(host.dataset.process, {
      headers: { Accept: "application/json" },
      credentials: "same-origin",
    });
    if (!answer.ok) {
      throw new Error(`HTTP ${answer.status}`);
    }
    const process = await answer.json();
    measuring();
    const viewer = new window.BpmnJS({ container: host });
    await viewer.importXML(process.bpmnXml);
    const canvas = viewer.get("canvas");
    const elements = viewer.get("elementRegistry");
    const overlays = viewer.get("overlays");

    const mark = (steps, css, words) => {
      for (const step of steps ?? []) {
        const id = idOf(step);
        if (elements.get(id)) {
          canvas.addMarker(id, css);
          if (words) {
            overlays.add(id, { position: { top: -22, left: 0 }, html: words(step) });
          }
        }
      }
    };

    mark(process.completed, "step-done");
    mark(process.active, "step-active", host.dataset.active ? () => note(host.dataset.active, "active") : null);
    mark(process.incidents, "step-incident", host.dataset.incident ? () => note(host.dataset.incident, "incident") : null);
    for (const timer of process.timers ?? []) {
      const id = idOf(timer);
      if (elements.get(id)) {
        overlays.add(id, { position: { bottom: -4, left: 0 }, html: note(when(timer.due)) });
      }
    }

    canvas.zoom("fit-viewport", "auto");
    const active = idOf((process.active ?? [])[0] ?? "");
    const element = active && elements.get(active);
    if (element && canvas.zoom() < 0.45) {
      // Too small to read as a whole: show the step in hand at a readable size.
      const { width, height } = canvas.getSize();
      const scale = 0.8;
      canvas.viewbox({
        x: element.x + element.width / 2 - width / scale / 2,
        y: element.y + element.height / 2 - height / scale / 2,
        width: width / scale,
        height: height / scale,
      });
    }
  };

  // This file stands before bpmn-js, because the rule for its strings must be there first; so drawing waits for both.
  document.addEventListener("DOMContentLoaded", () => {
    for (const host of document.querySelectorAll("[data-process]")) {
      draw(host).catch(() => {
        const sentence = document.createElement("p");
        sentence.className = "process-note muted";
        sentence.textContent = host.dataset.failed ?? "";
        host.replaceChildren(sentence);
      });
    }
  });
})();
