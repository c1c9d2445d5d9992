// @ts-check
// A QR code from its rows of 0 and 1, drawn as the host draws it.

const QUIET = 4; // modules

/**
 * @param {string[]} rows
 * @returns {string} an SVG
 */
export function qrDrawing(rows) {
  const size = rows.length + 2 * QUIET;
  const squares = rows.map((row, y) =>
    row.split("").map((module, x) =>
      (module === "1" ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : "")).join("")).join("");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}">` +
    `<rect class="quiet" x="0" y="0" width="${size}" height="${size}"/>` +
    `<path class="modules" d="${squares}" shape-rendering="crispEdges"/></svg>`;
}
