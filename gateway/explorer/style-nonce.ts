/** Lets the editor's own style sheets through the page's content security policy, and no others. */

/**
 * Stamps the nonce of this page load on every style element that a script makes. Monaco and React libraries make such elements and take no
 * nonce; every script of the page is a file of ours, so markup that slipped in from elsewhere still gets none.
 */
export function stampStyles(nonce: string): void {
  const page: ElementMaker = document;
  const createElement = page.createElement.bind(page);
  page.createElement = (name, options) => {
    const element = createElement(name, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  };
}

/** The document, as far as it matters here. */
interface ElementMaker {
  createElement(name: string, options?: ElementCreationOptions): HTMLElement;
}

/** The nonce that the server wrote into the page; empty where there is none. */
export function pageNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}
