export function Head() {
  return (
    <head>
      {/* ruleid: script-src-no-integrity */}
      <script src="https://cdn.jsdelivr.net/npm/chart.js@4.4.1/dist/chart.umd.js"></script>
      {/* ruleid: script-src-no-integrity */}
      <script async src="https://code.jquery.com/jquery-3.7.1.min.js" />
      {/* ruleid: script-src-no-integrity */}
      <script src={"https://unpkg.com/htmx.org"} defer />
      {/* ok: script-src-no-integrity */}
      <script src="https://code.jquery.com/jquery-3.7.1.min.js" integrity="sha384-1H217gwSVyLSIfaLxHbE7dRb3v4mYCKbpQvzx0cegeju1MVsGrX5xXxAvs/HgeFs" crossOrigin="anonymous" />
      {/* ok: script-src-no-integrity */}
      <script src="/assets/chart.min.js" />
      {/* ok: script-src-no-integrity */}
      <script src="https://js.stripe.com/v3/" />
      {/* ok: script-src-no-integrity */}
      <script src="https://www.googletagmanager.com/gtag/js?id=G-1.2.3" />
      {/* ok: script-src-no-integrity */}
      <img src="https://cdn.jsdelivr.net/npm/icons@1.0.0/a.svg" />
    </head>
  );
}

app.get("/", (req, res) => {
  // ruleid: script-src-no-integrity
  res.send(`<html><script src="https://cdnjs.cloudflare.com/ajax/libs/d3/7.8.5/d3.min.js"></script></html>`);
  // ok: script-src-no-integrity
  // <script src="https://cdn.jsdelivr.net/npm/chart.js@4.4.1/dist/chart.umd.js"></script>
});
