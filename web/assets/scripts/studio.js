// Writing a section of a job description: saves by itself some seconds after typing stops, and moves lines by dragging.
// The form works without it. Nothing typed is ever taken out of the page by this script.
(function () {
  "use strict";

  var form = document.querySelector("form[data-studio]");
  if (!form || !window.fetch || !window.FormData || !window.DOMParser) return;

  var line = form.querySelector("[data-keeping]");
  var list = form.querySelector("[data-items]");
  var quiet = 3000; // milliseconds without typing before saving
  var patience = 20000; // milliseconds before trying again without a connection
  var timer = null;
  var saving = false;
  var leaving = false;
  var stopped = false; // a person has to decide first
  var typedSince = false;
  // A form that came back from a button holds what is not saved yet.
  var kept = form.hasAttribute("data-unsaved") ? "" : read();

  function say(key, more) {
    if (!line) return;
    line.hidden = false;
    var text = line.dataset[key] + (more ? " " + more : "");
    if (line.textContent !== text) line.textContent = text;
    line.classList.toggle("aspire-keeping--trouble", /^(connection|signedOut|conflict|invalid|closed)$/.test(key));
  }

  // What the form says, without the keys that each answer renews.
  function read() {
    var body = new URLSearchParams();
    new FormData(form).forEach(function (value, name) {
      if (!/^(csrf|form_key|saved|base|version)$/.test(name)) body.append(name, value);
    });
    return body.toString();
  }

  function isChanged() { return read() !== kept; }

  function later(time) {
    window.clearTimeout(timer);
    timer = window.setTimeout(save, time);
  }

  function changed() {
    if (stopped || !isChanged()) return;
    if (!saving) say("unsaved");
    later(quiet);
  }

  function field(name) { return form.elements.namedItem(name); }

  function renew(answer, names) {
    names.forEach(function (name) {
      var ours = field(name);
      var theirs = answer.elements.namedItem(name);
      if (ours && theirs) ours.value = theirs.value;
    });
  }

  function formOf(page) { return page.querySelector("form[data-studio]"); }

  function load(response) {
    return response.text().then(function (text) {
      return { response: response, page: new DOMParser().parseFromString(text, "text/html") };
    });
  }

  function save() {
    if (saving || stopped || leaving || !isChanged()) return;
    saving = true;
    say("saving");
    var sent = read();
    var values = snapshot();
    var body = new URLSearchParams(new FormData(form));
    body.set("do", "keep");
    window.fetch(form.action, { method: "POST", body: body, credentials: "same-origin" })
      .then(load)
      .then(function (answer) {
        saving = false;
        judge(answer, sent, values);
      })
      .catch(function () {
        saving = false;
        say("connection");
        later(patience);
      });
  }

  function judge(answer, sent, values) {
    var status = answer.response.status;
    var theirs = formOf(answer.page);
    if (/\/sign-in$/.test(new URL(answer.response.url).pathname)) {
      stopped = true;
      say("signedOut");
    } else if (status === 200 && theirs) {
      accept(theirs, answer.page, sent, values);
    } else if (status === 403) {
      freshen();
    } else if (status === 409) {
      stopped = true;
      say(answer.page.querySelector("[name='spot-0']") ? "conflict" : "closed");
    } else if (status === 422) {
      say("invalid");
    } else if (status >= 500 || status === 408 || status === 429) {
      say("connection");
      later(patience);
    } else {
      stopped = true;
      say("closed");
    }
  }

  // Saved. What somebody else changed meanwhile comes into the page where nobody has typed since.
  function accept(theirs, page, sent, values) {
    if (!merge(theirs, values)) {
      // Both typed in the same place in these seconds: the older base makes the server ask.
      renew(theirs, ["csrf", "form_key"]);
      stopped = true;
      say("conflict");
      return;
    }
    renew(theirs, ["csrf", "form_key", "saved", "base", "version"]);
    // After a merge the form says more than was sent; what was typed since is still to be saved.
    kept = typedSince ? sent : read();
    var note = page.querySelector("[data-flash]");
    var time = new Date().toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
    if (note) say("saved", time + ". " + note.textContent.trim());
    else say("saved", time);
    if (isChanged()) later(quiet);
  }

  // Signed in again in another tab: the page's keys are of the old session.
  function freshen() {
    var part = field("section").value;
    window.fetch(form.action + "?section=" + encodeURIComponent(part), { credentials: "same-origin" })
      .then(load)
      .then(function (answer) {
        var theirs = formOf(answer.page);
        if (answer.response.status === 200 && theirs) {
          renew(theirs, ["csrf", "form_key"]);
          later(1000);
        } else {
          stopped = true;
          say(/\/sign-in$/.test(new URL(answer.response.url).pathname) ? "signedOut" : "closed");
        }
      })
      .catch(function () { say("connection"); later(patience); });
  }

  function fields(root) {
    return Array.prototype.filter.call(root.querySelectorAll("input, textarea, select"), function (one) {
      return one.name && !/^(csrf|form_key|saved|base|version|section|do)$/.test(one.name);
    });
  }

  function key(one) {
    return /^(checkbox|radio)$/.test(one.type) ? one.name + "=" + one.value : one.name;
  }

  function value(one) {
    return /^(checkbox|radio)$/.test(one.type) ? String(one.checked) : one.value.replace(/\s+/g, " ").trim();
  }

  function snapshot() {
    typedSince = false;
    var values = {};
    fields(form).forEach(function (one) { if (one.name !== "item") values[key(one)] = value(one); });
    return values;
  }

  // Brings what the answer says into the form. False if a place was typed in that somebody else changed as well.
  function merge(theirs, sent) {
    var ours = {};
    fields(form).forEach(function (one) { ours[key(one)] = one; });
    var news = fields(theirs).filter(function (one) {
      return one.name !== "item" && key(one) in sent && value(one) !== sent[key(one)];
    });
    var typed = news.some(function (one) {
      var own = ours[key(one)];
      return own && one.type !== "hidden" && value(own) !== sent[key(one)] && value(own) !== value(one);
    });
    if (typed) return false;
    news.forEach(function (one) {
      var own = ours[key(one)];
      if (!own) return;
      if (/^(checkbox|radio)$/.test(own.type)) own.checked = one.checked;
      else own.value = one.value;
    });
    order(theirs, sent);
    return true;
  }

  function items(root) { return Array.prototype.slice.call(root.querySelectorAll("[data-item]")); }

  // Lines that somebody else added come in, lines that they took out go, and the order is theirs.
  function order(theirs, sent) {
    if (!list) return;
    var answer = items(theirs);
    var ids = answer.map(function (item) { return item.dataset.item; });
    var ours = {};
    items(list).forEach(function (item) { ours[item.dataset.item] = item; });
    items(list).forEach(function (item) {
      var id = item.dataset.item;
      var text = item.querySelector("textarea, input[type='text']");
      var name = text && text.name;
      var isBlank = name && sent[name] === "";
      var isTouched = text && value(text) !== sent[name];
      if (ids.indexOf(id) < 0 && !isBlank && !isTouched) item.remove();
    });
    var before = items(list).map(function (item) { return item.dataset.item; });
    var known = before.filter(function (id) { return ids.indexOf(id) >= 0; });
    if (known.join() === ids.join()) return;
    answer.forEach(function (item) {
      list.appendChild(ours[item.dataset.item] || ready(document.importNode(item, true)));
    });
    before.forEach(function (id) {
      if (ids.indexOf(id) < 0 && ours[id].parentNode) list.appendChild(ours[id]);
    });
  }

  // Lines are moved by their grip; the buttons do the same from the keyboard.
  function ready(item) {
    var grip = item.querySelector("[data-grip]");
    if (!grip) return item;
    grip.hidden = false;
    grip.addEventListener("pointerdown", function (event) { drag(item, event); });
    return item;
  }

  // The whole page listens, since a line that moves in the page lets go of the pointer.
  function drag(item, event) {
    event.preventDefault();
    item.classList.add("aspire-items__item--moving");
    function move(event) {
      var over = document.elementFromPoint(event.clientX, event.clientY);
      var other = over && over.closest("[data-item]");
      if (!other || other === item || other.parentNode !== list) return;
      var box = other.getBoundingClientRect();
      var isAbove = event.clientY < box.top + box.height / 2;
      var next = isAbove ? other : other.nextElementSibling;
      if (next !== item && next !== item.nextElementSibling) list.insertBefore(item, next);
    }
    function drop() {
      document.removeEventListener("pointermove", move);
      document.removeEventListener("pointerup", drop);
      document.removeEventListener("pointercancel", drop);
      item.classList.remove("aspire-items__item--moving");
      typedSince = true;
      say("moved", String(items(list).indexOf(item) + 1));
      if (isChanged()) later(quiet);
    }
    document.addEventListener("pointermove", move);
    document.addEventListener("pointerup", drop);
    document.addEventListener("pointercancel", drop);
  }

  if (list) items(list).forEach(ready);
  changed();
  form.addEventListener("input", function () { typedSince = true; });
  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  form.addEventListener("submit", function () { leaving = true; window.clearTimeout(timer); });
  window.addEventListener("pageshow", function () { leaving = false; });
  window.addEventListener("online", function () { if (isChanged() && !stopped) later(500); });
  // Back from another tab, perhaps signed in again.
  document.addEventListener("visibilitychange", function () {
    if (!document.hidden && isChanged() && !leaving && line && line.textContent === line.dataset.signedOut) {
      stopped = false;
      freshen();
    }
  });
  window.addEventListener("beforeunload", function (event) {
    if (leaving || !isChanged()) return;
    event.preventDefault();
    event.returnValue = "";
  });
})();
