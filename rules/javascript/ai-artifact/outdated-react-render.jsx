import React from "react";
import ReactDOM from "react-dom";
import { App } from "./App";

// ruleid: outdated-react-render
ReactDOM.render(<App />, document.getElementById("root"));

function show(container) {
  // ruleid: outdated-react-render
  ReactDOM.render(element, container);
}

// ok: outdated-react-render
createRoot(document.getElementById("root")).render(<App />);
// ok: outdated-react-render
ReactDOM.createRoot(document.getElementById("root")).render(<App />);
// ok: outdated-react-render
renderer.render(<App />, target);
