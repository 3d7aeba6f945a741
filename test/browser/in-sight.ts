/** Looked at inside a page, through every shadow root: is anything cut, covered, too small to press, or without ink? */

/** Runs in the page; what is wrong, a line each. */
export function inSight(): readonly string[] {
  const CONTROLS = "button, select, input:not([type=file]), textarea, summary, a[href], [role=tab], [role=slider]";
  const all: Element[] = [];
  const gather = (root: Document | ShadowRoot) => {
    for (const each of root.querySelectorAll("*")) {
      all.push(each);
      if (each.shadowRoot) gather(each.shadowRoot);
    }
  };
  gather(document);
  const over = (element: Element): Element | null =>
    element.parentElement ?? ((element.getRootNode() as ShadowRoot).host as Element | undefined) ?? null;
  const around = (element: Element): Element[] => {
    const chain: Element[] = [];
    for (let at: Element | null = element; at; at = over(at)) chain.push(at);
    return chain;
  };
  const seen = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true }) &&
    !around(element).some((each) => each.classList.contains("spoken"));

  const texts = all
    .filter((each) => !each.closest("style, script, option, title") && seen(each))
    .flatMap((element) =>
      [...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim())
        .flatMap((node) => {
          const range = document.createRange();
          range.selectNodeContents(node);
          const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
          return boxes.map((box) => ({ element, box, text: node.textContent!.trim().slice(0, 40) }));
        }),
    )
    // what ends in an ellipsis says so itself
    .filter(({ element }) => !around(element).some((each) => getComputedStyle(each).textOverflow === "ellipsis"));

  const leaves = (box: DOMRect, frame: DOMRect) => box.right > frame.right + 1 || box.left < frame.left - 1;
  const cut = texts.filter(({ element, box }) => {
    for (const each of around(element)) {
      const { overflowX, borderLeftWidth, borderTopWidth } = getComputedStyle(each);
      // what scrolls by itself can be reached
      if (overflowX === "auto" || overflowX === "scroll") return false;
      const frame = each.getBoundingClientRect();
      if (overflowX !== "visible" && leaves(box, frame)) return true;
      const framed = each.matches("button") && (borderLeftWidth !== "0px" || borderTopWidth !== "0px");
      if (framed && (leaves(box, frame) || box.bottom > frame.bottom + 2 || box.top < frame.top - 2)) return true;
    }
    return box.right > innerWidth + 1 || box.left < -1;
  });

  const share = (a: DOMRect, b: DOMRect) => {
    const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    return width > 1.5 && height > 0.35 * Math.min(a.height, b.height);
  };
  const controls = all.filter((each) => each.matches(CONTROLS) && each.getClientRects().length > 0 && seen(each));
  const covered = texts.flatMap((one, i) => [
    ...texts
      .slice(i + 1)
      .filter((other) => other.element !== one.element && share(one.box, other.box))
      .map((other) => `${one.text} / ${other.text}`),
    ...controls
      .filter((control) => !around(one.element).includes(control) && !one.element.contains(control))
      // a hand over a trace is there to be felt, not seen
      .filter((control) => getComputedStyle(control).position !== "absolute")
      .filter((control) => share(one.box, control.getBoundingClientRect()))
      .map((control) => `${one.text} / <${control.localName}>`),
  ]);

  // WCAG 2.5.8; what stands in a line of text is as high as the line
  const small = controls
    .filter((each) => !each.closest("p, label, dd, li > span"))
    .map((each) => ({ box: each.getBoundingClientRect(), name: each.outerHTML.slice(0, 80) }))
    .filter(({ box }) => box.height < 23.5 || box.width < 23.5)
    .map(({ box, name }) => `${Math.round(box.width)} x ${Math.round(box.height)}: ${name}`);

  const sideways = document.documentElement.scrollWidth - innerWidth;
  return [
    ...(sideways > 0 ? [`${sideways} px wider than its window`] : []),
    ...cut.map(({ text }) => `cut: ${text}`),
    ...covered.map((pair) => `covered: ${pair}`),
    ...small.map((control) => `small: ${control}`),
  ];
}

/** Runs in the page; every letter at twice its size, as where the letters alone are enlarged, and nothing else. */
export function twice(): void {
  const all: (HTMLElement | SVGElement)[] = [];
  const gather = (root: Document | ShadowRoot) => {
    for (const each of root.querySelectorAll<HTMLElement>("*")) {
      all.push(each);
      if (each.shadowRoot) gather(each.shadowRoot);
    }
  };
  gather(document);
  const before = all.map((each) => {
    const { fontSize, lineHeight } = getComputedStyle(each);
    return { each, fontSize: Number.parseFloat(fontSize), lineHeight: Number.parseFloat(lineHeight) };
  });
  for (const { each, fontSize, lineHeight } of before) {
    each.style.fontSize = `${fontSize * 2}px`;
    if (lineHeight) each.style.lineHeight = `${lineHeight * 2}px`;
  }
}
