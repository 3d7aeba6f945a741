/** Where the system sets the colours: what of ours has no ink there. Runs in a page, through every shadow root; a line each. */
export function withoutInk(): readonly string[] {
  const all: Element[] = [];
  const gather = (root: Document | ShadowRoot) => {
    for (const each of root.querySelectorAll<HTMLElement>("*")) {
      if (each.checkVisibility({ contentVisibilityAuto: true })) all.push(each);
      if (each.shadowRoot) gather(each.shadowRoot);
    }
  };
  gather(document);
  const probe = document.body.appendChild(document.createElement("div"));
  probe.style.cssText = "forced-color-adjust: none; background: Canvas; color: CanvasText";
  const ground = getComputedStyle(probe).backgroundColor;
  probe.remove();
  const none = (colour: string) => colour === ground || colour === "transparent" || /^rgba\(.*, 0\)$/.test(colour);
  const kind = (each: Element) => `<${each.localName} class="${each.getAttribute("class") ?? ""}">`;
  const wrong: string[] = [];

  for (const each of all) {
    const style = getComputedStyle(each);
    const framed = style.borderTopStyle !== "none" && style.borderTopWidth !== "0px" && !none(style.borderTopColor);
    if (each.localName === "i" && !framed && style.backgroundImage === "none" && none(style.backgroundColor))
      wrong.push(`a bar without ink: ${kind(each)}`);
    if (each.matches("svg .g")) {
      const tile = each.parentElement!.querySelector(".bg");
      if (style.fill === (tile ? getComputedStyle(tile).fill : ground))
        wrong.push(`a glyph like its ground: ${kind(each.parentElement!)}`);
    }
    if (each.matches("svg :is(.b, .work, .mean, circle)") && none(style.fill) && none(style.stroke))
      wrong.push(`drawn without ink: ${kind(each)}`);
    if (each.matches("button.chip, .button:not(.quiet), .field, .badge, section.run, .card") && !framed)
      wrong.push(`no frame: ${kind(each)}`);
    if (each.matches("[aria-pressed=true], [aria-selected=true]")) {
      const other = each.parentElement!.querySelector("[aria-pressed=false], [aria-selected=false]");
      if (other && getComputedStyle(other).backgroundColor === style.backgroundColor)
        wrong.push(`not seen to be chosen: ${kind(each)}`);
    }
    if (
      each.matches(":focus-visible") &&
      !each.shadowRoot &&
      (style.outlineStyle === "none" || none(style.outlineColor))
    )
      wrong.push(`the focus is not seen: ${kind(each)}`);
  }
  return wrong;
}

/** Buttons, chips and fields whose edge stands out less than 3 to 1 from the ground they are on (WCAG 1.4.11). Runs in a page. */
export function edgeless(): readonly string[] {
  const all: Element[] = [];
  const gather = (root: Document | ShadowRoot) => {
    for (const each of root.querySelectorAll("*")) {
      if (each.checkVisibility({ contentVisibilityAuto: true })) all.push(each);
      if (each.shadowRoot) gather(each.shadowRoot);
    }
  };
  gather(document);
  const luminance = (colour: string) => {
    const [r, g, b] = colour.match(/[\d.]+/g)!.map((part) => {
      const share = Number(part) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  const ground = (at: Element | null): string => {
    if (!at) return "rgb(255, 255, 255)";
    const { backgroundColor } = getComputedStyle(at);
    const over = at.parentElement ?? ((at.getRootNode() as ShadowRoot).host as Element | undefined) ?? null;
    return backgroundColor === "rgba(0, 0, 0, 0)" ? ground(over) : backgroundColor;
  };
  return all
    .filter((each) => each.matches(".button:not(.quiet, .primary, :disabled), .chip, .badge, .field"))
    .filter((each) => {
      const [one, other] = [luminance(getComputedStyle(each).borderTopColor), luminance(ground(each.parentElement))];
      return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05) < 3;
    })
    .map((each) => `no edge: ${each.outerHTML.slice(0, 80)}`);
}
