export function Head() {
  return (
    <head>
      {/* ruleid: compromised-cdn */}
      <script src="https://cdn.polyfill.io/v3/polyfill.min.js?features=fetch"></script>
      {/* ok: compromised-cdn */}
      <script src="https://cdnjs.cloudflare.com/polyfill/v3/polyfill.min.js"></script>
    </head>
  );
}

function load() {
  const script = document.createElement("script");
  // ruleid: compromised-cdn
  script.src = "//cdn.bootcss.com/jquery/3.3.1/jquery.min.js";
  // ok: compromised-cdn
  // https://polyfill.io/v3/polyfill.min.js
  const about = "polyfill.io was sold";
  // ok: compromised-cdn
  const refused = ["https://polyfill.io/"];
  return [script, about, refused];
}
