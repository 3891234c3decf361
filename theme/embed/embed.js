// <timeline-embed src="https://host/x/embed/…" height="640" theme="light|dark" filter="people=a&from=2024" story><a href="…">Title</a></timeline-embed>
// A frame in a sandbox, without an origin, cookies or storage. Without "height" it is as high as its content, which says so by messages of the form
// { type: "timeline-embed", version: 1, height: 432 }. What stands inside the element is shown until the first of them.
(() => {
  const kind = "timeline-embed";
  if (customElements.get(kind)) return;

  class TimelineEmbed extends HTMLElement {
    static observedAttributes = ["src", "height", "theme", "filter", "story"];
    #frame;
    #hear = (event) => this.#take(event);

    connectedCallback() {
      addEventListener("message", this.#hear);
      this.#show();
    }

    disconnectedCallback() {
      removeEventListener("message", this.#hear);
    }

    attributeChangedCallback() {
      if (this.isConnected) this.#show();
    }

    get #address() {
      try {
        const url = new URL(this.getAttribute("src"), document.baseURI);
        if (!/^(https?|file):$/.test(url.protocol)) return;
        const asked = [...new URLSearchParams(this.getAttribute("filter") ?? ""), ["theme", this.getAttribute("theme")], ["story", this.hasAttribute("story") && (this.getAttribute("story") || "start")]];
        for (const [name, value] of asked) if (value) url.searchParams.set(name, value);
        return url.href;
      } catch { /* no address, no frame: what stands inside stays */ }
    }

    #show() {
      const address = this.#address;
      if (!address) return;
      const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
      const frame = (this.#frame ??= document.createElement("iframe"));
      const height = parseInt(this.getAttribute("height"), 10);
      this.style.display ||= "block";
      Object.assign(frame.style, { display: "block", width: "100%", border: "0", height: height > 0 ? height + "px" : frame.style.height || "150px" });
      frame.title = this.title || this.textContent.trim() || "Timeline";
      if (frame.src === address) return;
      frame.setAttribute("sandbox", "allow-scripts allow-popups allow-popups-to-escape-sandbox");
      frame.loading = "lazy";
      frame.src = address;
      if (!frame.isConnected) root.replaceChildren(document.createElement("slot"), frame);
    }

    #take({ source, data }) {
      if (source !== this.#frame?.contentWindow || data?.type !== kind || data.version !== 1 || !(data.height > 0)) return;
      this.shadowRoot.querySelector("slot")?.remove();
      if (!(parseInt(this.getAttribute("height"), 10) > 0)) this.#frame.style.height = Math.min(Math.ceil(data.height), 30000) + "px";
    }
  }

  customElements.define(kind, TimelineEmbed);
})();
