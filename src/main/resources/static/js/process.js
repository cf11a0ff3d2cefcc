// Draws a process of a case: what is done, in hand, waits for somebody or its hour, and has failed.
// <div data-process="/api/v1/cases/REF/process">; buttons [data-draw=INSTANCE] choose which of its processes; the lists
// [data-step][data-instance] beside it say the same without script, and lend their words to the card that hovering shows.
(() => {
  "use strict";

  // bpmn-js builds its frame from constant strings with style attributes, which the content policy refuses and the console
  // reports. Exactly those strings pass, without their styles (the style sheet has the same rules); anything else is refused:
  // by the browser's own Trusted Types, or, where it has none, by the same rule on innerHTML.
  const OWN_FRAME = /^\s*<(div class="(djs|bjs)-|link\/>|a href="https?:\/\/bpmn\.io")/;
  const withoutStyles = (html) => (OWN_FRAME.test(html) ? html.replace(/\sstyle="[^"]*"/g, "") : null);
  if (!window.trustedTypes) {
    const plain = Object.getOwnPropertyDescriptor(Element.prototype, "innerHTML");
    Object.defineProperty(Element.prototype, "innerHTML", {
      ...plain,
      set(html) {
        plain.set.call(this, withoutStyles(html) ?? "");
      },
    });
  } else if (!window.trustedTypes.defaultPolicy) {
    window.trustedTypes.createPolicy("default", { createHTML: withoutStyles });
  }

  const SHAPES = { done: "✓", active: "▶", waiting: "◷", incident: "!" };
  const READABLE = 0.45;

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

  const when = (due) =>
    new Intl.DateTimeFormat(document.documentElement.lang || "en", {
      dateStyle: "medium",
      timeStyle: "short",
      timeZone: "UTC",
    }).format(new Date(due));

  const wordsOf = (id, instance) =>
    Array.from(document.querySelectorAll(`[data-step="${CSS.escape(id)}"]`)).filter(
      (line) => line.dataset.instance === instance,
    );

  class Drawing {
    constructor(host, process) {
      this.host = host;
      this.process = process;
      this.viewer = new window.BpmnJS({ container: host });
      this.card = document.createElement("div");
      this.card.className = "process-card";
      this.card.hidden = true;
      host.append(this.card);
      const events = this.viewer.get("eventBus");
      events.on("element.hover", ({ element }) => this.say(element));
      events.on("element.out", () => {
        this.card.hidden = true;
      });
      events.on("element.click", ({ element }) => this.enter(element));
      for (const button of this.buttons()) {
        button.addEventListener("click", () => this.show(button.dataset.draw));
      }
      for (const line of document.querySelectorAll("[data-step]")) {
        line.addEventListener("mouseenter", () => this.light(line, true));
        line.addEventListener("mouseleave", () => this.light(line, false));
      }
    }

    buttons() {
      return document.querySelectorAll("[data-draw]");
    }

    async show(id) {
      const { instances, models } = this.process;
      const instance = instances.find((one) => one.id === id) ?? instances[0];
      this.instance = instance;
      for (const button of this.buttons()) {
        button.setAttribute("aria-pressed", String(button.dataset.draw === instance.id));
      }
      await this.viewer.importXML(models[instance.model]);
      if (this.instance === instance) {
        this.markAll(instance);
        this.frame(instance);
      }
    }

    markAll(instance) {
      const held = new Set(
        this.process.steps
          .filter((step) => step.instance === instance.id && step.state === "IN_HAND")
          .map((step) => step.activity),
      );
      const failed = new Set(instance.failed);
      const active = new Set(instance.active);
      const timers = new Map(instance.timers.map((timer) => [timer.activity, timer.due]));
      for (const id of instance.completed) {
        if (!active.has(id) && !failed.has(id)) {
          this.mark(id, "done");
        }
      }
      for (const id of active) {
        if (!failed.has(id)) {
          const open = this.isOpen(id) || held.has(id);
          this.mark(id, open ? "active" : "waiting");
        }
      }
      for (const [id, due] of timers) {
        if (!active.has(id) && !failed.has(id)) {
          this.viewer.get("canvas").addMarker(id, "step-waiting");
        }
        this.overlay(id, { bottom: -4, left: 0 }, note(`${SHAPES.waiting} ${when(due)}`));
      }
      for (const id of failed) {
        this.mark(id, "incident");
      }
    }

    /** A frame or a call has no hands of its own: it is under way as long as something in it is. */
    isOpen(id) {
      const element = this.viewer.get("elementRegistry").get(id);
      return Boolean(element) && /SubProcess|CallActivity/.test(element.type);
    }

    mark(id, state) {
      const element = this.viewer.get("elementRegistry").get(id);
      if (!element) {
        return;
      }
      this.viewer.get("canvas").addMarker(id, `step-${state}`);
      const roomy = element.width >= 80;
      if (roomy || state !== "done") {
        this.overlay(id, { top: -10, left: roomy ? 6 : -6 }, note(`${SHAPES[state]} ${this.host.dataset[state]}`, state));
      } else {
        this.overlay(id, { top: -8, left: -8 }, note(SHAPES[state], state));
      }
    }

    overlay(id, position, html) {
      if (this.viewer.get("elementRegistry").get(id)) {
        this.viewer.get("overlays").add(id, { position, html });
      }
    }

    frame(instance) {
      const canvas = this.viewer.get("canvas");
      canvas.resized();
      canvas.zoom("fit-viewport", "auto");
      const elements = this.viewer.get("elementRegistry");
      const inHand = instance.failed.concat(instance.active).map((id) => elements.get(id));
      const element = inHand.filter((one) => one && !/SubProcess/.test(one.type))[0];
      if (element && canvas.zoom() < READABLE) {
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
    }

    /** Shows beside the element what the lists say of it: who did what, when and why. */
    say(element) {
      const lines = wordsOf(element.id, this.instance.id);
      this.card.hidden = lines.length === 0;
      if (lines.length === 0) {
        return;
      }
      const list = document.createElement("ul");
      list.append(
        ...lines.map((line) => {
          const said = document.createElement("li");
          said.append(...Array.from(line.childNodes, (node) => node.cloneNode(true)));
          return said;
        }),
      );
      this.card.replaceChildren(list);
      const shown = this.viewer.get("canvas").getAbsoluteBBox(element);
      const room = this.host.getBoundingClientRect();
      const beside = shown.x + shown.width + 12;
      const fits = beside + this.card.offsetWidth <= room.width;
      const left = fits ? beside : Math.max(0, shown.x - this.card.offsetWidth - 12);
      const top = Math.max(0, Math.min(shown.y, room.height - this.card.offsetHeight));
      this.card.style.setProperty("transform", `translate(${left}px, ${top}px)`);
    }

    light(line, on) {
      if (this.instance && line.dataset.instance === this.instance.id) {
        const canvas = this.viewer.get("canvas");
        if (this.viewer.get("elementRegistry").get(line.dataset.step)) {
          (on ? canvas.addMarker : canvas.removeMarker).call(canvas, line.dataset.step, "step-lit");
        }
      }
    }

    /** A call leads to the process that it called last. */
    enter(element) {
      const called = this.process.instances.filter(
        (one) => one.calledBy === this.instance.id && one.callActivity === element.id,
      );
      if (called.length > 0) {
        this.show(called[called.length - 1].id);
      }
    }
  }

  const draw = async (host) => {
    const answer = await fetch(host.dataset.process, {
      headers: { Accept: "application/json" },
      credentials: "same-origin",
    });
    if (!answer.ok) {
      throw new Error(`HTTP ${answer.status}`);
    }
    measuring();
    await new Drawing(host, await answer.json()).show();
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
