// What script adds to pages that all work without it. No page may need this file.
(function () {
  "use strict";

  var root = document.documentElement;
  root.classList.add("js-enabled");

  // Errors and results are read out first, wherever the page opens.
  function focusFirstMessage() {
    var message =
      document.querySelector(".govuk-error-summary") || document.querySelector("[data-flash]");
    if (!message) return;
    message.setAttribute("tabindex", "-1");
    message.addEventListener("blur", function () { message.removeAttribute("tabindex"); }, { once: true });
    message.focus();
  }

  // A link of the error summary puts the cursor into the field and shows its label.
  function followErrorLinks() {
    document.addEventListener("click", function (event) {
      var link = event.target.closest && event.target.closest(".govuk-error-summary a[href^='#']");
      var field = link && document.getElementById(link.getAttribute("href").slice(1));
      if (!field) return;
      event.preventDefault();
      var group = field.closest("fieldset") || field.closest(".govuk-form-group") || field;
      group.scrollIntoView();
      field.focus({ preventScroll: true });
    });
  }

  // A link that looks like a button is pressed with the space bar as one.
  function pressLinksWithSpace() {
    document.addEventListener("keydown", function (event) {
      var link = event.key === " " && event.target.closest && event.target.closest("a[role='button']");
      if (!link) return;
      event.preventDefault();
      link.click();
    });
  }

  // A second press of the button while the first is on its way does nothing.
  function guardDoubleSubmit() {
    var pause = 5000;
    document.addEventListener("submit", function (event) {
      var form = event.target;
      var sent = Number(form.dataset.sent || 0);
      if (Date.now() - sent < pause) {
        event.preventDefault();
        return;
      }
      form.dataset.sent = String(Date.now());
    });
    // A page taken from the history starts afresh.
    window.addEventListener("pageshow", function () {
      document.querySelectorAll("form[data-sent]").forEach(function (form) { delete form.dataset.sent; });
    });
  }

  function showPrintButtons() {
    document.querySelectorAll("[data-print]").forEach(function (button) {
      button.hidden = false;
      button.addEventListener("click", function () { window.print(); });
    });
  }

  // The link to copy stands beside its button. Browsers allow this only where the connection is safe.
  function showCopyButtons() {
    if (!navigator.clipboard) return;
    document.querySelectorAll("[data-copy]").forEach(function (button) {
      var line = button.parentElement;
      var link = line.parentElement.querySelector("code");
      var said = line.querySelector("[data-copied]");
      if (!link || !said) return;
      line.hidden = false;
      button.addEventListener("click", function () {
        navigator.clipboard.writeText(link.textContent.trim()).then(function () {
          said.textContent = said.dataset.copied;
        });
      });
    });
  }

  function showPasswordToggles() {
    document.querySelectorAll("[data-show-password]").forEach(function (button) {
      var input = document.getElementById(button.getAttribute("aria-controls"));
      if (!input) return;
      function set(shown) {
        input.type = shown ? "text" : "password";
        button.textContent = shown ? button.dataset.hide : button.dataset.show;
        button.setAttribute("aria-label", shown ? button.dataset.hideLabel : button.dataset.showLabel);
      }
      button.hidden = false;
      button.addEventListener("click", function () { set(input.type === "password"); });
      // Browsers and password managers expect a password field when the form leaves.
      if (input.form) input.form.addEventListener("submit", function () { set(false); });
    });
  }

  focusFirstMessage();
  followErrorLinks();
  pressLinksWithSpace();
  guardDoubleSubmit();
  showPrintButtons();
  showCopyButtons();
  showPasswordToggles();
})();
