/** What is shown travels packed; the page's modules, which follow, read it as it was. */
async function unpack() {
  const packed = /** @type {HTMLElement} */ (document.getElementById('page-data'));
  const bytes = Uint8Array.from(atob(packed.textContent ?? ''), character => character.charCodeAt(0));
  packed.textContent = await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).text();
}
