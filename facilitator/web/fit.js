// @ts-check
// Nothing on the big screen scrolls: texts shrink in steps, in the order their styles give, and
// never below the sizes those styles hold as the least. What then is still too much and marked as
// spare is left out, the last one first.

const LAST = 9;  // the styles know data-fit 0 … 9
const TIGHT = 4; // from here on, what is not text gives way too

/**
 * Finds the first step at which everything fits and every drawing can be read; else the first at
 * which everything fits; else the last.
 * @param {Element} screen
 */
export function fit(screen) {
  const spare = Array.from(screen.querySelectorAll(".spare"));
  spare.forEach((one) => one.removeAttribute("data-over"));
  let fitting = -1;
  for (let step = 0; step <= LAST; step += 1) {
    tighten(screen, step);
    if (overflows(screen)) continue;
    if (isReadable(screen)) return;
    if (fitting < 0) fitting = step;
  }
  tighten(screen, fitting < 0 ? LAST : fitting);
  while (spare.length > 0 && overflows(screen)) spare.pop().setAttribute("data-over", "");
}

function tighten(screen, step) {
  screen.setAttribute("data-fit", String(step));
  if (step >= TIGHT) screen.setAttribute("data-tight", "");
  else screen.removeAttribute("data-tight");
}

function overflows(screen) {
  return Array.from(screen.querySelectorAll(".fitted")).some((box) =>
    box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1);
}

const LEAST = 1 / 50; // of the height of the screen

// The words of a drawing are as large as it is drawn.
function isReadable(screen) {
  const least = screen.clientHeight * LEAST;
  return Array.from(screen.querySelectorAll(".ballot-picture > svg, .chart > svg")).every(
    (drawing) => smallestWords(drawing) >= least);
}

/** The height of the smallest words in a drawing, as it stands on the page. */
export function smallestWords(drawing) {
  const matrix = drawing.getScreenCTM();
  if (!matrix) return Infinity;
  const scale = Math.hypot(matrix.a, matrix.b);
  return Array.from(drawing.querySelectorAll("text")).reduce((least, text) =>
    Math.min(least, parseFloat(window.getComputedStyle(text).fontSize) * scale), Infinity);
}
