function chart() {
  const script = document.createElement("script");
  // ruleid: script-element-no-integrity
  script.src = "https://cdn.jsdelivr.net/npm/chart.js@4.4.1/dist/chart.umd.js";
  document.head.appendChild(script);
}

function jquery() {
  const tag = document.createElement("script");
  // ok: script-element-no-integrity
  tag.src = "https://code.jquery.com/jquery-3.7.1.min.js";
  tag.integrity = "sha384-1H217gwSVyLSIfaLxHbE7dRb3v4mYCKbpQvzx0cegeju1MVsGrX5xXxAvs/HgeFs";
  document.head.append(tag);
}

function own() {
  const script = document.createElement("script");
  // ok: script-element-no-integrity
  script.src = "/assets/chart.min.js";
  const image = document.createElement("img");
  // ok: script-element-no-integrity
  image.src = "https://cdn.jsdelivr.net/npm/icons@1.0.0/a.svg";
  const pay = document.createElement("script");
  // ok: script-element-no-integrity
  pay.src = "https://js.stripe.com/v3/";
}
