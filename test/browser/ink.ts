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
