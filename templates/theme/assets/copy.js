/* Beside each step of a lesson: a button that copies its address, where a page may copy. Else the plain link stays. */
if (navigator.clipboard && location.protocol.startsWith("http")) {
  for (const link of document.querySelectorAll("a.step-link")) {
    const button = document.createElement("button");
    const said = document.createElement("span");
    button.type = "button";
    button.className = "step-link";
    button.textContent = link.dataset.copy;
    said.setAttribute("role", "status");
    button.addEventListener("click", () => navigator.clipboard.writeText(link.href).then(() => {
      said.textContent = link.dataset.copied;
      setTimeout(() => { said.textContent = ""; }, 4000);
    }, () => button.replaceWith(link)));
    link.replaceWith(button);
    button.after(said);
  }
}
