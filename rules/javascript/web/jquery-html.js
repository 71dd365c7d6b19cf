const EMPTY = "<p>Nothing</p>";

function show(name, data, user, node) {
  // ruleid: jquery-html
  $("#name").html(name);
  // ruleid: jquery-html
  $("#list").append("<li>" + user.name + "</li>");
  // ruleid: jquery-html
  jQuery(".out").html(`<b>${data.title}</b>`);
  // ruleid: jquery-html
  $list.prepend(`<li class="new">${name}</li>`);

  // ok: jquery-html
  $("#name").text(name);
  // ok: jquery-html
  $("#name").html("<b>fixed</b>");
  // ok: jquery-html
  $("#name").html(EMPTY);
  // ok: jquery-html
  const text = $("#name").html();
  // ok: jquery-html
  $("#list").append($("<li>").text(name));
  // ok: jquery-html
  $("#list").append(node);
  // ok: jquery-html
  $("#name").html(DOMPurify.sanitize(name));
  // ok: jquery-html
  $("#list").append(`<li>${_.escape(name)}</li>`);
  // ok: jquery-html
  reply.html(name);
  // ok: jquery-html
  list.append("<li>" + name + "</li>");
  return text;
}

// ok: jquery-html
$("#revision").html(html10n.get("timeslider.version", { version }));
// ok: jquery-html
$("#timer").html(dateFormat());
// ruleid: jquery-html
$("#timer").html(format(entry));

function withFigures(html) {
  const $ = cheerio.load(html);
  const $image = $("img").first();
  // ok: jquery-html
  $image.replaceWith(`<figure>${$image.attr("alt")}</figure>`);
  return $.html();
}
