// Only a browser without modules runs this: it is told so, in words that stand in the page.
document.addEventListener("DOMContentLoaded", function () {
  document.getElementById("too-old").hidden = false;
});
